package dev.covenant.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.LastSending;
import dev.covenant.position.Validity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The notice desk on colossus-1, on Mon 23 Nov 2026, 07:00 in Chicago. Dates of EXPERIENCE.md 2, or worked by hand. */
class NoticeDeskTest {

    private static final Instant MON_23_NOV = Instant.parse("2026-11-23T13:00:00Z");
    private static final LocalDate WED_31_MAR_2027 = LocalDate.of(2027, 3, 31);
    private static final List<String> TWO = List.of("Customer signatory 1", "Customer signatory 2");

    private final Contract contract = contract();
    private final LetterTemplate template = template("termination");

    private static Contract contract() {
        var file = Path.of("rules/contracts/colossus-1.yaml");
        return ContractText.parse(file.toString(), read(file)).contract().orElseThrow();
    }

    private static LetterTemplate template(String name) {
        return new LetterTemplate(name + ".txt", read(Path.of("rules/templates/" + name + ".txt")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private NoticeDesk desk(Notice... onRecord) {
        return new NoticeDesk(
                new ResolvedTerms(contract, MON_23_NOV),
                LedgerState.empty(contract.zone()).with(List.of(onRecord)));
    }

    private static DraftWish wish(LocalDate lastDay, List<String> signatories, DeliveryMethod... methods) {
        return new DraftWish(
                Notice.Kind.TERMINATION,
                Optional.of(lastDay),
                List.of(methods),
                signatories,
                MON_23_NOV,
                Optional.empty(),
                Optional.empty());
    }

    private static Service by(NoticeDraft draft, DeliveryMethod method) {
        return draft.services().stream()
                .filter(service -> service.method() == method)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLetterNamesTheDayInWordsThatLoseNothing() {
        var draft = desk().draft(wish(WED_31_MAR_2027, TWO, DeliveryMethod.HAND, DeliveryMethod.COURIER), template);
        assertThat(draft.letter())
                .contains("that the Agreement terminates at 24:00 Central Time on 31 March 2027 or, if later, at the"
                        + " earliest time the Agreement permits.")
                .contains("Attention: General Counsel\nMemphis, Tennessee")
                .contains("By hand and by courier")
                .contains("Notice of termination under clause 14.2")
                .contains("Customer signatory 1")
                .contains("Customer signatory 2")
                .startsWith("23 November 2026")
                .doesNotContain("without prejudice")
                .doesNotContain("{{");
        assertThat(draft.validity()).as(draft.failed()).isEqualTo(Validity.VALID);
        assertThat(draft.remarks()).contains("This is a draft. Nothing has been sent to the Operator.");
    }

    /** EXPERIENCE.md 2, SEND BY: hand Wed 30 and Thu 31 Dec 17:00, courier Mon 28 and Tue 29, post Tue 22 and Wed 23. */
    @Test
    void eachMethodHasItsLastSendingToPlanAndAtTheLatest() {
        var draft = desk().draft(wish(WED_31_MAR_2027, TWO, DeliveryMethod.HAND), template);
        assertThat(by(draft, DeliveryMethod.HAND)
                        .plan()
                        .flatMap(LastSending::moment)
                        .orElseThrow()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-12-30T23:00:00Z"));
        assertThat(by(draft, DeliveryMethod.HAND)
                        .latest()
                        .flatMap(LastSending::moment)
                        .orElseThrow()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(by(draft, DeliveryMethod.COURIER).plan().orElseThrow().day()).isEqualTo("2026-12-28");
        assertThat(by(draft, DeliveryMethod.COURIER).latest().orElseThrow().day())
                .isEqualTo("2026-12-29");
        assertThat(by(draft, DeliveryMethod.POST).plan().orElseThrow().day()).isEqualTo("2026-12-22");
        assertThat(by(draft, DeliveryMethod.POST).latest().orElseThrow().day()).isEqualTo("2026-12-23");
        assertThat(by(draft, DeliveryMethod.EMAIL).permitted()).isFalse();
    }

    /**
     * Sent Mon 23 Nov. By hand 07:00 is before opening: received that day 09:00; to be shown by Tue 24. Courier: second
     * business day, Wed 25; Thu 26 is Thanksgiving, so to be shown by Fri 27. Registered post: Tue 24, Wed 25, Fri 27,
     * Mon 30, fifth Tue 1 Dec; to be shown by Wed 2 Dec.
     */
    @Test
    void receiptIsToBeShownByTheNextBusinessDay() {
        var draft = desk().draft(
                        wish(WED_31_MAR_2027, TWO, DeliveryMethod.HAND, DeliveryMethod.COURIER, DeliveryMethod.POST),
                        template);
        assertThat(by(draft, DeliveryMethod.HAND).receipt().orElseThrow().latestDay())
                .isEqualTo("2026-11-23");
        assertThat(by(draft, DeliveryMethod.HAND).showBy()).hasValue(LocalDate.of(2026, 11, 24));
        assertThat(by(draft, DeliveryMethod.COURIER).receipt().orElseThrow().latestDay())
                .isEqualTo("2026-11-25");
        assertThat(by(draft, DeliveryMethod.COURIER).showBy()).hasValue(LocalDate.of(2026, 11, 27));
        assertThat(by(draft, DeliveryMethod.POST).receipt().orElseThrow().latestDay())
                .isEqualTo("2026-12-01");
        assertThat(by(draft, DeliveryMethod.POST).showBy()).hasValue(LocalDate.of(2026, 12, 2));
    }

    /**
     * Served again by hand on Tue 24 Nov: 24 Nov and 90 days is Mon 22 Feb 2027, a day after the first would have ended
     * it; a wanted Wed 31 Mar stands. By courier from the same day: Wed 25 is the first, Fri 27 the second business day
     * (Thu 26 is Thanksgiving); Fri 27 Nov and 90 days is Thu 25 Feb 2027.
     */
    @Test
    void servingAgainNeverBringsAnEndBeforeTheNamedDayAndElseTheDayItReaches() {
        var soon = by(
                desk().draft(wish(LocalDate.of(2027, 2, 21), TWO, DeliveryMethod.HAND), template), DeliveryMethod.HAND);
        assertThat(soon.again())
                .contains(
                        new Service.Again(
                                DeliveryMethod.HAND,
                                LocalDate.of(2026, 11, 24),
                                Optional.of(LocalDate.of(2027, 2, 22))),
                        new Service.Again(
                                DeliveryMethod.COURIER,
                                LocalDate.of(2026, 11, 27),
                                Optional.of(LocalDate.of(2027, 2, 25))));
        var later = by(desk().draft(wish(WED_31_MAR_2027, TWO, DeliveryMethod.HAND), template), DeliveryMethod.HAND);
        assertThat(later.again().get(0).lastDay()).hasValue(WED_31_MAR_2027);
    }

    @Test
    void aForbiddenMethodAndTooFewSignatoriesAreToldBeforeItGoes() {
        var draft =
                desk().draft(wish(WED_31_MAR_2027, List.of("Customer signatory 1"), DeliveryMethod.EMAIL), template);
        assertThat(draft.validity()).isNotEqualTo(Validity.VALID);
        assertThat(draft.failed()).contains("1 of 2 listed signatories").contains("21");
        assertThat(draft.remarks())
                .anyMatch(line -> line.startsWith("By e-mail: is no such notice"))
                .anyMatch(line ->
                        line.startsWith("None of the wished methods is permitted. Permitted are: hand, courier"));
    }

    /** Thu 31 Dec 17:00 CST is the last moment to end on Wed 31 Mar 2027. */
    @Test
    void aWindowThatHasPassedIsSaid() {
        var at = Instant.parse("2026-12-31T23:00:01Z");
        var late = new DraftWish(
                Notice.Kind.TERMINATION,
                Optional.of(WED_31_MAR_2027),
                List.of(DeliveryMethod.HAND),
                TWO,
                at,
                Optional.empty(),
                Optional.empty());
        assertThat(desk().draft(late, template).remarks()).anyMatch(line -> line.startsWith("Window passed: "));
    }

    @Test
    void aProtectiveNoticeNamesTheFirstAndOneThatIsNotOnRecordIsRefusedWithTheNearest() {
        var first = new Notice(
                new Envelope("colossus-1", "legal", "exit-1", Optional.empty()),
                Notice.Kind.TERMINATION,
                Side.CUSTOMER,
                TWO,
                "General Counsel",
                Optional.of("Memphis, Tennessee"),
                List.of(DeliveryMethod.COURIER),
                Instant.parse("2026-11-20T18:00:00Z"),
                Optional.empty(),
                Optional.of("14.2"),
                Optional.of(WED_31_MAR_2027),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(desk(first).draft(protecting("exit-1"), template).letter())
                .contains("without prejudice to our notice of 20 November 2026 (exit-1), which stands as it was given");
        assertThatThrownBy(() -> desk(first).draft(protecting("exit-2"), template))
                .isInstanceOf(LetterTemplate.Unusable.class)
                .hasMessageContaining("No notice of ours on record is called \"exit-2\". Did you mean \"exit-1\"?");
    }

    private static DraftWish protecting(String first) {
        return new DraftWish(
                Notice.Kind.TERMINATION,
                Optional.of(WED_31_MAR_2027),
                List.of(DeliveryMethod.HAND),
                TWO,
                MON_23_NOV,
                Optional.of(first),
                Optional.empty());
    }

    @Test
    void unknownNamesOfATemplateAreRefusedTogetherWithLineAndNearest() {
        var wrong = new LetterTemplate("mine.txt", "Dear {{adressee}},\n\n{{#signatores}}{{name}}{{/signatores}}\n");
        assertThatThrownBy(() -> desk().draft(wish(WED_31_MAR_2027, TWO, DeliveryMethod.HAND), wrong))
                .isInstanceOfSatisfying(
                        LetterTemplate.Unusable.class,
                        unusable -> assertThat(unusable.mistakes())
                                .containsExactly(
                                        "mine.txt, line 1: nothing is called \"adressee\" in this letter."
                                                + " Did you mean \"addressee\"?",
                                        "mine.txt, line 3: nothing is called \"signatores\" in this letter."
                                                + " Did you mean \"signatories\"?"));
        assertThatThrownBy(() -> new LetterTemplate("x.txt", "{{#a}} never closed").filled(java.util.Map.of("a", "b")))
                .isInstanceOf(LetterTemplate.Unusable.class)
                .hasMessageContaining("this is no template");
        assertThatThrownBy(() -> new LetterTemplate("x.txt", "{{>/etc/passwd}}").filled(java.util.Map.of("a", "b")))
                .isInstanceOf(LetterTemplate.Unusable.class)
                .hasMessageContaining("Write its words out here");
    }

    @Test
    void aValueCanNeitherBreakTheLetterNorOpenAGap() {
        var sly = List.of("A\nAll rights are waived.\u202e", "{{clause}}");
        var letter = new LetterTemplate("x.txt", "{{#signatories}}[{{{name}}}]{{/signatories}}")
                .filled(java.util.Map.of(
                        "signatories",
                        sly.stream().map(name -> java.util.Map.of("name", name)).toList(),
                        "clause",
                        "14.2"));
        assertThat(letter).isEqualTo("[A All rights are waived. ][{{clause}}]");
    }

    @Test
    void theOtherTemplatesCanBeFilledToo() {
        for (String name : List.of("breach", "acknowledgement")) {
            var wish = new DraftWish(
                    name.equals("breach") ? Notice.Kind.BREACH : Notice.Kind.OTHER,
                    Optional.empty(),
                    List.of(DeliveryMethod.COURIER),
                    TWO,
                    MON_23_NOV,
                    Optional.empty(),
                    Optional.of("6.2"));
            assertThat(desk().draft(wish, template(name)).letter()).contains("Customer signatory 2");
        }
    }
}
