package dev.covenant.web;

import dev.covenant.compliance.Desk;
import dev.covenant.compliance.FindingLife;
import dev.covenant.compliance.FindingRevision;
import dev.covenant.compliance.Findings;
import dev.covenant.compliance.HumanAct;
import dev.covenant.finding.FindingKey;
import dev.covenant.ledger.Reservation;
import dev.covenant.terms.Contract;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One finding, whole, with its history; and where people act on it. */
@Controller
class FindingPage {

    private final ContractSheets sheets;
    private final Findings findings;
    private final Desk desk;

    FindingPage(ContractSheets sheets, Findings findings, Desk desk) {
        this.sheets = sheets;
        this.findings = findings;
        this.desk = desk;
    }

    /**
     * A step of the history.
     *
     * @param revision its number
     * @param step which step
     * @param judged the moment judged
     * @param written when it was stored
     * @param outcome as it was from then on
     * @param message as it was from then on
     * @param amounts as they were from then on
     */
    record Step(
            int revision,
            String step,
            String judged,
            String written,
            String outcome,
            String message,
            List<String> amounts) {

        static Step of(FindingRevision revision, ZoneId zone) {
            return new Step(
                    revision.revision(),
                    Wording.lower(revision.step()).replace('-', ' '),
                    Wording.moment(revision.asOf().effective(), zone),
                    Wording.moment(revision.written(), zone),
                    Wording.outcome(revision.finding().outcome()),
                    revision.finding().message(),
                    revision.finding().amounts().stream().map(Wording::amount).toList());
        }
    }

    @GetMapping("/findings/{*key}")
    String finding(@PathVariable String key, Model model) {
        return show(life(key), Optional.empty(), model);
    }

    /** Nothing acts on GET; the guard has seen to it that this came from our own page. */
    @PostMapping("/findings/{*key}")
    String act(@PathVariable String key, @RequestParam Map<String, String> form, Model model) {
        var life = life(key);
        try {
            desk.act(read(life.key(), form, sheets.now().atZone(zone(life))));
        } catch (IllegalArgumentException mistake) {
            return show(life, Optional.of(String.valueOf(mistake.getMessage())), model);
        }
        return "redirect:" + Links.finding(life.key());
    }

    private static HumanAct read(FindingKey key, Map<String, String> form, ZonedDateTime now) {
        var by = wanted(form, "by", "Say who you are: the log names a person for each act.");
        var reason = form.getOrDefault("reason", "").strip();
        return switch (form.getOrDefault("act", "")) {
            case "see" -> new HumanAct.See(key, by, reason);
            case "assign" -> new HumanAct.Assign(key, by, wanted(form, "to", "Say who is to take it in hand."), reason);
            case "snooze" ->
                new HumanAct.Snooze(
                        key,
                        by,
                        dayAfter(now, wanted(form, "until", "Say from which day on reminders are wanted again."))
                                .atStartOfDay(now.getZone())
                                .toInstant(),
                        wanted(form, "reason", "Say why no reminder is wanted until then."));
            case "rule-on" ->
                new HumanAct.RuleOn(
                        key,
                        by,
                        wanted(form, "verdict", "Say what you rule, in a few words."),
                        wanted(form, "reason", "Say why you rule so."));
            default -> throw new IllegalArgumentException("The form does not say what to do. Use one of its buttons.");
        };
    }

    private static String wanted(Map<String, String> form, String field, String otherwise) {
        var text = form.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(otherwise);
        }
        if (text.length() > 2000) {
            throw new IllegalArgumentException("That is longer than 2,000 characters. Shorten it.");
        }
        return text;
    }

    private static LocalDate dayAfter(ZonedDateTime now, String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isAfter(now.toLocalDate()) || day.getYear() > 2199) {
                throw new IllegalArgumentException("Reminders can begin again tomorrow at the earliest, and by 2199.");
            }
            return day;
        } catch (DateTimeException mistake) {
            throw new IllegalArgumentException(
                    "The day \"" + text + "\" is not understood. Give it as 2026-11-30.", mistake);
        }
    }

    private String show(FindingLife life, Optional<String> mistake, Model model) {
        var contract = sheets.text(life.key().contract());
        var now = sheets.now();
        model.addAttribute(
                "topLine", contract.map(text -> TopLine.of(text, now)).orElseGet(sheets::topLine));
        model.addAttribute(
                "otherSide", contract.map(text -> text.we().other().title()).orElse("other side"));
        model.addAttribute(
                "contractTitle", contract.map(Contract::title).orElse(life.key().contract()));
        model.addAttribute("finding", FindingView.of(life, contract, now));
        model.addAttribute("reserved", reserved(life));
        model.addAttribute("mistake", mistake.orElse(""));
        model.addAttribute(
                "history",
                findings.history(life.key().toString()).stream()
                        .map(revision -> Step.of(revision, zone(life)))
                        .toList());
        return "finding";
    }

    /** Reservations that cover what the finding is about, a line each. */
    private List<String> reserved(FindingLife life) {
        return sheets.find(life.key().contract()).stream()
                .flatMap(sheet -> sheet.state().events(Reservation.class, sheet.now()).stream()
                        .filter(reservation -> reservation.covers(
                                life.key().clause(),
                                life.finding().clauseNumber(),
                                life.key().subject()))
                        .map(reservation -> OnRecordView.reservation(
                                reservation, sheet.contract().zone())))
                .toList();
    }

    private ZoneId zone(FindingLife life) {
        return sheets.text(life.key().contract()).map(Contract::zone).orElse(ZoneId.of("UTC"));
    }

    private FindingLife life(String path) {
        return findings.find(path.substring(1))
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "There is no finding of that key. Its contract's page lists those there are."));
    }
}
