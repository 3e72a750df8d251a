package dev.covenant.web;

import dev.covenant.terms.Contract;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** The line at the top of every page: who we are, and when this was said. */
final class TopLine {

    private TopLine() {}

    static String of(Contract contract, Instant now) {
        return "We are: " + contract.we().title() + ". " + Wording.moment(now, contract.zone()) + ".";
    }

    /** Of several contracts: by the clock of the first whose zone is a place and not a fixed offset. */
    static String of(Collection<Contract> contracts, Instant now) {
        List<String> sides = contracts.stream()
                .map(Contract::we)
                .distinct()
                .sorted()
                .map(Side::title)
                .toList();
        ZoneId zone = contracts.stream()
                .map(Contract::zone)
                .filter(place -> !(place.normalized() instanceof ZoneOffset))
                .findFirst()
                .or(() -> contracts.stream().map(Contract::zone).findFirst())
                .orElse(ZoneId.of("UTC"));
        var we = sides.isEmpty() ? "" : "We are: " + String.join(" or ", sides) + ". ";
        return we + Wording.moment(now, zone) + ".";
    }
}
