package dev.covenant.web;

import dev.covenant.web.RequestFields.Mistake;
import dev.covenant.web.RequestFields.Refused;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms of a contract's page: what if, the exit target, and which reading holds. */
@Controller
class ExitDeskPage {

    private final ContractSheets sheets;
    private final ContractPage page;
    private final Acts acts;

    ExitDeskPage(ContractSheets sheets, ContractPage page, Acts acts) {
        this.sheets = sheets;
        this.page = page;
        this.acts = acts;
    }

    /** What a page of the exit needs besides. */
    static void add(ContractSheet sheet, Model model) {
        var register = Acts.register(sheet, sheet.now());
        model.addAttribute("onRecord", OnRecordView.lines(sheet));
        model.addAttribute("register", RegisterView.of(register));
        model.addAttribute("choicesOfReading", RegisterView.names(register));
        model.addAttribute("rulings", RegisterView.rulings(register));
        model.addAttribute("mistakes", List.of());
        model.addAttribute("whatIf", List.of());
        model.addAttribute("whatIfMistakes", List.of());
    }

    /** The answer alone, for a browser with scripts; whole where there are none. */
    @GetMapping("/contracts/{id}/what-if")
    String whatIf(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestHeader(name = "HX-Request", defaultValue = "") String fragment,
            Model model) {
        var sheet = sheet(id);
        var whole = fragment.isEmpty() ? page.contract(id, "", model) : "";
        try {
            var fields = RequestFields.of(atSite(form, sheet));
            var question = ActsApi.question(fields, sheet, sheet.now());
            fields.check();
            model.addAttribute("whatIfMistakes", List.of());
            model.addAttribute("whatIf", WhatIfView.of(ActsApi.answer(sheet, sheet.now(), question)));
        } catch (Refused refused) {
            model.addAttribute(
                    "whatIfMistakes",
                    refused.mistakes().stream().map(Mistake::message).toList());
            model.addAttribute("whatIf", List.of());
        }
        return whole.isEmpty() ? "exit-desk :: answer" : whole;
    }

    @PostMapping("/contracts/{id}/exit-target")
    String target(@PathVariable String id, @RequestParam Map<String, String> form, Model model) {
        return act(id, model, () -> acts.target(sheet(id), RequestFields.of(form)), "#target");
    }

    @PostMapping("/contracts/{id}/readings")
    String rule(@PathVariable String id, @RequestParam Map<String, String> form, Model model) {
        return act(id, model, () -> acts.rule(sheet(id), RequestFields.of(form)), "#readings");
    }

    private String act(String id, Model model, Runnable act, String place) {
        try {
            act.run();
            return "redirect:" + Links.contract(id) + place;
        } catch (Refused refused) {
            var view = page.contract(id, "", model);
            model.addAttribute(
                    "mistakes",
                    refused.mistakes().stream().map(Mistake::message).toList());
            return view;
        }
    }

    /** A form's time of day has no offset: it is read by the contract's clock. */
    private static Map<String, String> atSite(Map<String, String> form, ContractSheet sheet) {
        var all = new HashMap<>(form);
        all.computeIfPresent("sent", (name, text) -> {
            try {
                return LocalDateTime.parse(text)
                        .atZone(sheet.contract().zone())
                        .toOffsetDateTime()
                        .toString();
            } catch (DateTimeException noLocalTime) {
                return text;
            }
        });
        return all;
    }

    private ContractSheet sheet(String id) {
        return sheets.find(id)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no contract of that name. The list of contracts is at /."));
    }
}
