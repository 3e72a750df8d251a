package dev.covenant.desk;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.TerminationForConvenience;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a template of a notice may name. */
final class LetterValues {

    private LetterValues() {}

    static Map<String, Object> of(Contract contract, NoticeMechanics mechanics, Notice notice, Optional<Notice> first) {
        var from = mechanics.placeOf(notice.giver());
        var to = mechanics.placeOf(notice.giver().other());
        var values = new TreeMap<String, Object>();
        values.put("contract", contract.title());
        values.put("agreed", InWords.plainDate(contract.agreed()));
        values.put("date", InWords.plainDate(notice.sent().atZone(from.zone()).toLocalDate()));
        values.put("giver", notice.giver().title());
        values.put("giverParty", from.party().orElse("The " + notice.giver().title()));
        values.put("receiver", to.side().title());
        values.put("receiverParty", to.party().orElse("The " + to.side().title()));
        values.put("addressee", to.addressee());
        values.put("address", to.place());
        values.put("email", to.email().orElse(""));
        values.put("methods", methods(notice.methods()));
        values.put("noticesClause", mechanics.number());
        values.put("clause", notice.reliesOn().orElse(""));
        contract.clause(TerminationForConvenience.class)
                .ifPresent(clause -> values.put("clauseWords", clause.text().words()));
        values.put("copies", each(to.copies()));
        values.put("signatories", each(notice.signedBy()));
        notice.names().ifPresent(day -> {
            values.put("lastDay", InWords.plainDate(day));
            values.put("clock", clock(contract.zone()));
            values.put("when", when(day, contract.zone()));
        });
        // known also where there is none of them to say it of
        values.put("name", "");
        values.put("first", first.map(known -> firstOf(known, from.zone())).orElse(""));
        values.put("protective", first.isPresent() ? List.of(Map.of()) : List.of());
        return values;
    }

    /** Words that lose nothing where the day is named too early: EXPERIENCE 2, Hausrath v Caravan (4th Dept 2023). */
    static String when(LocalDate day, ZoneId zone) {
        return "terminates at 24:00 " + clock(zone) + " on " + InWords.plainDate(day)
                + " or, if later, at the earliest time the Agreement permits";
    }

    private static String clock(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL_STANDALONE, Locale.ENGLISH);
    }

    private static String firstOf(Notice first, ZoneId zone) {
        return "notice of " + InWords.plainDate(first.sent().atZone(zone).toLocalDate()) + " ("
                + first.envelope().id() + ")";
    }

    private static List<Map<String, String>> each(List<String> names) {
        return names.stream().map(name -> Map.of("name", name)).toList();
    }

    private static String methods(List<DeliveryMethod> methods) {
        return methods.stream().map(DeliveryMethod::title).collect(Collectors.joining(" and by "));
    }
}
