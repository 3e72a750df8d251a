package dev.covenant.position.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Fact;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.Dispute;
import dev.covenant.ledger.DisputeResolution;
import dev.covenant.ledger.Invoice;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Payment;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Money;
import dev.covenant.position.rights.DutyOnRecord;
import dev.covenant.position.rights.DutyState;
import dev.covenant.position.rights.RightOnRecord;
import dev.covenant.position.rights.RightState;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Invoices of 36,500 each at 10 % by ACT/365F, so that a day late costs 10 on each, under variations of the file {@code
 * good/contract/paid.yaml}. Invoice 1 is received Thu 1 Jan 2026 and due Sat 31 Jan, so Mon 2 Feb; invoice 2 a month
 * later, Sun 1 Feb, and due Tue 3 Mar.
 */
class PaymentFactsTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static ResolvedTerms terms(UnaryOperator<String> change) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/good/contract/paid.yaml"))
                .replace("rate: 8 %", "rate: 10 %")
                .replace("agreed: 2026-05-03", "agreed: 2025-05-03");
        var parsed = ContractText.parse("paid.yaml", change.apply(text));
        assertThat(parsed.problems()).isEmpty();
        return new ResolvedTerms(parsed.contract().orElseThrow(), Instant.MAX);
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(CHICAGO).toInstant();
    }

    private static Envelope envelope(String id) {
        return new Envelope("small-1", "/finance", id, Optional.empty());
    }

    private static Invoice invoice(String number, String received, String amount) {
        return new Invoice(
                envelope(number),
                number,
                Side.OPERATOR,
                Money.of("USD", amount),
                false,
                Optional.empty(),
                Optional.of(at(received)),
                Optional.empty(),
                at(received));
    }

    private static Payment payment(String id, String day, String amount, String... invoice) {
        return new Payment(
                envelope(id),
                Optional.of(List.of(invoice)).filter(names -> !names.isEmpty()).map(names -> names.get(0)),
                Side.CUSTOMER,
                Money.of("USD", amount),
                at(day));
    }

    private static Dispute dispute(String day, String amount) {
        return new Dispute(
                envelope("d-" + day),
                "1",
                Side.CUSTOMER,
                Optional.of(Money.of("USD", amount)),
                Optional.empty(),
                at(day));
    }

    private static List<Fact> facts(ResolvedTerms terms, String day, ContractEvent... events) {
        var midnight = LocalDate.parse(day).plusDays(1).atStartOfDay(CHICAGO).toInstant();
        return new PaymentFacts(terms, LedgerState.empty(CHICAGO).with(List.of(events)), new AsOf(midnight, midnight))
                .facts();
    }

    private static InvoiceOnRecord of(List<Fact> facts, String number) {
        return facts.stream()
                .filter(InvoiceOnRecord.class::isInstance)
                .map(InvoiceOnRecord.class::cast)
                .filter(invoice -> invoice.subject().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> interest(InvoiceOnRecord invoice) {
        return invoice.interest().map(amount -> amount.money().toString());
    }

    private static final Invoice ONE = invoice("1", "2026-01-01", "36500");
    private static final Invoice TWO = invoice("2", "2026-02-01", "36500");

    /** 10 days late on 13 Mar for invoice 2; 39 for invoice 1 (26 of February from the 3rd, 13 of March). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oldest first                  | 0.00      | 36,500.00 | 390.00 | 100.00
            oldest first, interest first  | 490.00    | 36,500.00 |        |
            as designated                 | 36,500.00 | 0.00      | 390.00 | 100.00
            as designated, interest first | 36,500.00 | 100.00    | 390.00 |
            """)
    void aPaymentMeetsTheDebtsInTheOrderOfTheClause(
            String allocation, String first, String second, String interestOfOne, String interestOfTwo)
            throws IOException {
        var facts = facts(
                terms(text -> text.replace("allocation: as designated, interest first", "allocation: " + allocation)),
                "2026-03-13",
                ONE,
                TWO,
                payment("p", "2026-03-13", "36500", "2"));
        assertThat(of(facts, "1").undisputed()).hasToString("$" + first);
        assertThat(of(facts, "2").undisputed()).hasToString("$" + second);
        assertThat(interest(of(facts, "1")))
                .isEqualTo(Optional.ofNullable(interestOfOne).map(sum -> "$" + sum));
        assertThat(interest(of(facts, "2")))
                .isEqualTo(Optional.ofNullable(interestOfTwo).map(sum -> "$" + sum));
    }

    @Test
    void whatIsPaidTooMuchMeetsTheNextInvoice() throws IOException {
        var facts = facts(terms(text -> text), "2026-02-01", ONE, TWO, payment("p", "2026-01-20", "40000"));
        assertThat(of(facts, "1").state()).isEqualTo(InvoiceState.PAID);
        assertThat(of(facts, "2").undisputed()).hasToString("$33,000.00");
    }

    @Test
    void aPaymentInAnotherCurrencyMeetsNothing() throws IOException {
        var euros =
                new Payment(envelope("p"), Optional.of("1"), Side.CUSTOMER, Money.of("EUR", "36500"), at("2026-01-20"));
        assertThat(of(facts(terms(text -> text), "2026-02-01", ONE, euros), "1").undisputed())
                .hasToString("$36,500.00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, PAYABLE, 0, IN_FORCE",
        "2026-02-02, LATE, 0, IN_FORCE", // 24:00 of the due day: a payment at that very moment counts for the duty
        "2026-02-03, LATE, 1, VIOLATED",
    })
    void itIsLateWhenTheDayItMovedToIsOver(String day, InvoiceState state, int daysLate, DutyState duty)
            throws IOException {
        var facts = facts(terms(text -> text), day, ONE);
        assertThat(of(facts, "1").state()).isEqualTo(state);
        assertThat(of(facts, "1").daysLate()).isEqualTo(daysLate);
        assertThat(facts.stream().filter(DutyOnRecord.class::isInstance).map(fact -> ((DutyOnRecord) fact).state()))
                .containsExactly(duty);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 10.00", // NY GCL 25-a(2): from Mon 2 Feb, so 3 Feb alone
        "true, 30.00", // from Sat 31 Jan: 1, 2 and 3 Feb
    })
    void theDaysOfTheMoveBearInterestOnlyWhereTheClauseSaysSo(String bears, String sum) throws IOException {
        var facts = facts(
                terms(text -> text.replace(
                        "    due-from: receipt\n",
                        "    due-from: receipt\n    extension-bears-interest: " + bears + "\n")),
                "2026-02-03",
                ONE);
        assertThat(interest(of(facts, "1"))).contains("$" + sum);
    }

    /** NY GCL 25-a(2): a period in months bears interest through the move. 31 Dec + 1 month is Sat 31 Jan 2026. */
    @Test
    void aPeriodInMonthsBearsInterestThroughTheMoveInNewYork() throws IOException {
        var facts = facts(
                terms(text -> text.replace("due: 30 calendar days", "due: 1 month")),
                "2026-02-03",
                invoice("1", "2025-12-31", "36500"));
        assertThat(interest(of(facts, "1"))).contains("$30.00");
    }

    @Test
    void californiaMovesASundayAndLeavesASaturday() throws IOException {
        UnaryOperator<String> california = text -> text.replace("law: new-york", "law: california")
                .replace("lock-in:\n", "month-rule: corresponding-date\n            lock-in:\n")
                .replace("period: 3 months", "period: 90 calendar days")
                .replace("            month-rule: corresponding-date\n", "")
                .replace("due-from: receipt", "due-from: receipt\n    extension-bears-interest: false");
        assertThat(of(facts(terms(california), "2026-01-31", ONE), "1").state()).isEqualTo(InvoiceState.LATE);
        var sunday = invoice("1", "2026-01-02", "36500"); // Sun 1 Feb, so Mon 2 Feb
        assertThat(of(facts(terms(california), "2026-02-01", sunday), "1").state())
                .isEqualTo(InvoiceState.PAYABLE);
        assertThat(of(facts(terms(california), "2026-02-02", sunday), "1").state())
                .isEqualTo(InvoiceState.LATE);
    }

    @Test
    void ofASumHalfDisputedHalfOfThatIsPaidInGoodFaith() throws IOException {
        var half = of(facts(terms(text -> text), "2026-01-20", ONE, dispute("2026-01-15", "18250")), "1");
        assertThat(half.toPay().orElseThrow().money()).hasToString("$27,375.00"); // 18,250 + 9,125
        var less = of(facts(terms(text -> text), "2026-01-20", ONE, dispute("2026-01-15", "18249.99")), "1");
        assertThat(less.toPay().orElseThrow().money()).hasToString("$18,250.01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-15, 0.00", // day 120 after Thu 15 Jan is Fri 15 May; at its 24:00 the dispute is settled
        "2026-05-14, 10000.00",
    })
    void anOpenDisputeIsDeemedSettledForTheOperator(String day, String open) throws IOException {
        var facts = facts(terms(text -> text), day, ONE, dispute("2026-01-15", "10000"));
        assertThat(of(facts, "1").disputed().amount()).isEqualByComparingTo(open);
    }

    @Test
    void whatIsFoundOwingBearsInterestFromItsDueDayAndWhatIsNotOwedNever() throws IOException {
        var resolution = new DisputeResolution(
                envelope("r"), "1", Money.of("USD", "18250"), "letter of 20 February", at("2026-02-20"));
        var facts = facts(terms(text -> text), "2026-02-22", ONE, dispute("2026-01-15", "36500"), resolution);
        assertThat(of(facts, "1").undisputed()).hasToString("$18,250.00");
        assertThat(interest(of(facts, "1"))).contains("$100.00"); // 20 days from 3 Feb at 5 a day
        var later = facts(
                terms(text ->
                        text.replace("    allocation:", "    disputed-sums-bear-interest: false\n    allocation:")),
                "2026-02-22",
                ONE,
                dispute("2026-01-15", "36500"),
                resolution);
        assertThat(interest(of(later, "1"))).contains("$10.00"); // 21 and 22 Feb
    }

    @Test
    void theRightToDisputeOpensWithReceiptAndItsWindowPasses() throws IOException {
        // day 45 after Thu 1 Jan is Sun 15 Feb; Mon 16 Feb is Washington's Birthday, so Tue 17 Feb
        assertThat(disputeRight("2026-02-16").state()).isEqualTo(RightState.OPEN);
        assertThat(disputeRight("2026-02-18").state()).isEqualTo(RightState.LAPSED);
        assertThat(disputeRight("2026-02-16").lapses().orElseThrow().planBy().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 2, 14)); // 24:00 of Fri 13 Feb
    }

    private static RightOnRecord disputeRight(String day) throws IOException {
        return facts(terms(text -> text), day, ONE).stream()
                .filter(RightOnRecord.class::isInstance)
                .map(RightOnRecord.class::cast)
                .filter(right -> right.subject().equals("dispute/1"))
                .findFirst()
                .orElseThrow();
    }

    /** Late Payment of Commercial Debts (Interest) Act 1998, s. 5A. */
    @ParameterizedTest
    @CsvSource({"999.99, 40", "1000, 70", "9999.99, 70", "10000, 100"})
    void theFixedSumsOfTheUkAct(String debt, String sum) {
        assertThat(InvoiceSheet.fixedSum(new java.math.BigDecimal(debt))).isEqualByComparingTo(sum);
    }

    @Test
    void theOrderOfArrivalChangesNothing() throws IOException {
        long seed = 123L;
        System.out.println("PaymentFactsTest.theOrderOfArrivalChangesNothing seed " + seed);
        var events = new ArrayList<ContractEvent>(List.of(
                ONE,
                TWO,
                dispute("2026-01-15", "10000"),
                payment("p1", "2026-01-20", "5000"),
                payment("p2", "2026-02-20", "30000", "2"),
                payment("p3", "2026-03-20", "30000")));
        var terms = terms(text -> text);
        var expected = facts(terms, "2026-03-31", events.toArray(ContractEvent[]::new));
        var random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(events, random);
            assertThat(facts(terms, "2026-03-31", events.toArray(ContractEvent[]::new)))
                    .isEqualTo(expected);
        }
    }
}
