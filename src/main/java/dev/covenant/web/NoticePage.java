package dev.covenant.web;

import dev.covenant.compliance.NoticeEntry;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Clause;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.NoticePlace;
import dev.covenant.terms.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A notice that came or went is recorded by hand, with its original. Recording is not sending. */
@Controller
class NoticePage {

    private final ContractSheets sheets;
    private final NoticeEntry entry;

    NoticePage(ContractSheets sheets, NoticeEntry entry) {
        this.sheets = sheets;
        this.entry = entry;
    }

    /**
     * A word that can be chosen.
     *
     * @param value as the event has it
     * @param name for people
     */
    record Choice(String value, String name) {}

    @GetMapping("/contracts/{id}/notices/new")
    String blank(@PathVariable String id, Model model) {
        return show(contract(id), NoticeForm.EMPTY, List.of(), model);
    }

    /** Nothing acts on GET. */
    @PostMapping(path = "/contracts/{id}/notices/new", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String enter(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam(defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") List<String> methods,
            @RequestParam(defaultValue = "") String sent,
            @RequestParam(defaultValue = "UTC") String sentZone,
            @RequestParam(defaultValue = "") String arrived,
            @RequestParam(defaultValue = "UTC") String arrivedZone,
            @RequestParam(defaultValue = "") String reliesOn,
            @RequestParam(defaultValue = "") String names,
            @RequestParam(defaultValue = "") String signedBy,
            @RequestParam(defaultValue = "") String withoutPrejudiceTo,
            @RequestParam(defaultValue = "") String by,
            @RequestParam("original") Optional<MultipartFile> original,
            Model model)
            throws IOException {
        var contract = contract(id);
        var form = new NoticeForm(
                kind,
                giver,
                addressee,
                address,
                methods,
                sent,
                sentZone,
                arrived,
                arrivedZone,
                reliesOn,
                names,
                signedBy,
                withoutPrejudiceTo,
                by);
        var mistakes = new ArrayList<String>();
        var data = form.data(mistakes);
        if (by.isBlank()) {
            mistakes.add("Say who you are: the log names a person for each act.");
        }
        if (mistakes.isEmpty()) {
            mistakes.addAll(entry.enter(id, data, OriginalApi.document(original), by.strip())
                    .reasons());
        }
        return mistakes.isEmpty()
                ? "redirect:" + Links.contract(id) + "#originals"
                : show(contract, form, mistakes, model);
    }

    private String show(Contract contract, NoticeForm form, List<String> mistakes, Model model) {
        model.addAttribute("topLine", TopLine.of(contract, sheets.now()));
        model.addAttribute("contract", contract);
        model.addAttribute("link", Links.newNotice(contract.id()));
        model.addAttribute("back", Links.contract(contract.id()));
        model.addAttribute("otherSide", contract.we().other().title());
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        model.addAttribute("kinds", choices(Notice.Kind.values()));
        model.addAttribute("methods", choices(DeliveryMethod.values()));
        model.addAttribute("sides", choices(Side.values()));
        model.addAttribute("zones", zones(contract));
        model.addAttribute("places", places(contract));
        model.addAttribute(
                "clauses",
                contract.clauses().stream().map(Clause::number).distinct().toList());
        return "notice";
    }

    private static List<Choice> choices(Enum<?>[] words) {
        return Stream.of(words)
                .map(word -> new Choice(Wording.lower(word), Wording.title(word)))
                .toList();
    }

    private static List<NoticePlace> places(Contract contract) {
        return contract.clause(NoticeMechanics.class)
                .map(NoticeMechanics::places)
                .orElse(List.of());
    }

    private static List<String> zones(Contract contract) {
        return Stream.of(
                        Stream.of(contract.zone().getId()),
                        places(contract).stream().map(place -> place.zone().getId()),
                        Stream.of("UTC"))
                .flatMap(zone -> zone)
                .distinct()
                .toList();
    }

    private Contract contract(String id) {
        return sheets.find(id)
                .map(ContractSheet::contract)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no contract of that name. The list of contracts is at /."));
    }
}
