package dev.covenant.web;

import dev.covenant.compliance.Findings;
import dev.covenant.compliance.Originals;
import dev.covenant.measure.BillingMonth;
import dev.covenant.position.AllowanceMonth;
import dev.covenant.position.OpenMonth;
import dev.covenant.position.Telemetry;
import dev.covenant.position.TelemetrySheet;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** One contract: when it can end, what is used, what was drawn, and its findings. */
@Controller
class ContractPage {

    private static final int DAYS_SHOWN = 14;

    private final ContractSheets sheets;
    private final Findings findings;
    private final Originals originals;

    ContractPage(ContractSheets sheets, Findings findings, Originals originals) {
        this.sheets = sheets;
        this.findings = findings;
        this.originals = originals;
    }

    /**
     * A month that can be chosen.
     *
     * @param value such as {@code 2026-11}; empty for the last days
     * @param name for people
     * @param chosen whether it is shown now
     */
    record Choice(String value, String name, boolean chosen) {}

    @GetMapping("/contracts/{id}")
    String contract(@PathVariable String id, @RequestParam(defaultValue = "") String month, Model model) {
        var sheet = sheet(id);
        var open = findings.open(id);
        var contract = sheet.contract();
        model.addAttribute("topLine", TopLine.of(contract, sheet.now()));
        model.addAttribute("card", ContractCard.of(sheet, open, Optional.empty()));
        model.addAttribute("agreed", dev.covenant.measure.InWords.date(contract.agreed()));
        model.addAttribute("contract", contract);
        model.addAttribute("otherSide", contract.we().other().title());
        model.addAttribute("exits", ExitView.both(sheet));
        model.addAttribute("target", TargetView.of(sheet).map(List::of).orElse(List.of()));
        var all = findings.all(id).stream()
                .filter(life -> !life.computed().open())
                .map(life -> FindingView.of(life, Optional.of(contract), sheet.now()))
                .toList();
        model.addAttribute("ended", all);
        model.addAttribute(
                "findings",
                open.stream()
                        .map(life -> FindingView.of(life, Optional.of(contract), sheet.now()))
                        .toList());
        ExitDeskPage.add(sheet, model);
        model.addAttribute("newNotice", Links.newNotice(id));
        model.addAttribute(
                "originals",
                originals.of(id).stream()
                        .map(filed -> FiledView.of(filed, contract.zone()))
                        .toList());
        period(sheet, chosen(month), model);
        return "contract";
    }

    /** The part of the page that a chosen month changes. */
    @GetMapping("/contracts/{id}/period")
    String period(@PathVariable String id, @RequestParam(defaultValue = "") String month, Model model) {
        period(sheet(id), chosen(month), model);
        return "contract :: period";
    }

    /** What the chart draws. */
    @GetMapping("/contracts/{id}/telemetry")
    @ResponseBody
    TelemetryView.Chart telemetry(@PathVariable String id, @RequestParam(defaultValue = "") String month) {
        return TelemetryView.chart(telemetry(sheet(id), chosen(month)));
    }

    private static Optional<OpenMonth> open(AllowanceMonth usage, List<OpenMonth> ahead) {
        return ahead.stream()
                .filter(open -> open.clause().id().equals(usage.clause().id())
                        && open.subject().equals(usage.subject()))
                .findFirst();
    }

    private static void period(ContractSheet sheet, Optional<YearMonth> chosen, Model model) {
        var month = chosen.orElseGet(sheet::usualMonth);
        model.addAttribute("contract", sheet.contract());
        model.addAttribute("choices", choices(sheet, chosen));
        var ahead = sheet.facts(month, OpenMonth.class);
        model.addAttribute(
                "usages",
                sheet.facts(month, AllowanceMonth.class).stream()
                        .map(usage -> UsageView.of(usage, open(usage, ahead)))
                        .toList());
        model.addAttribute("usageMonth", Wording.month(month));
        model.addAttribute("telemetry", TelemetryView.table(telemetry(sheet, chosen)));
        model.addAttribute(
                "chartSource",
                Links.contract(sheet.contract().id()) + "/telemetry"
                        + chosen.map(m -> "?month=" + m).orElse(""));
    }

    private static Telemetry telemetry(ContractSheet sheet, Optional<YearMonth> chosen) {
        var drawing = new TelemetrySheet(sheet.terms(), sheet.state());
        return drawing.over(
                chosen.map(month -> new BillingMonth(month, sheet.contract().zone()).interval())
                        .orElseGet(() -> drawing.lastDays(DAYS_SHOWN, sheet.now())));
    }

    private static List<Choice> choices(ContractSheet sheet, Optional<YearMonth> chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", "The last " + DAYS_SHOWN + " days", chosen.isEmpty()));
        sheet.months()
                .forEach(month -> choices.add(new Choice(
                        month.toString(),
                        Wording.month(month),
                        chosen.filter(month::equals).isPresent())));
        return choices;
    }

    private ContractSheet sheet(String id) {
        return sheets.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no contract of that name. The list of contracts is at /."));
    }

    private static Optional<YearMonth> chosen(String month) {
        if (month.isBlank()) {
            return Optional.empty();
        }
        try {
            var chosen = YearMonth.parse(month);
            if (chosen.getYear() < 1990 || chosen.getYear() > 2199) {
                throw new DateTimeException("outside the calendar");
            }
            return Optional.of(chosen);
        } catch (DateTimeException mistake) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "The month is not understood. Give a year and month such as 2026-11.",
                    mistake);
        }
    }
}
