package dev.covenant.web;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Judge;
import dev.covenant.compliance.Lanes;
import dev.covenant.compliance.Misfit;
import dev.covenant.compliance.NoticeEntry;
import dev.covenant.compliance.Originals;
import dev.covenant.compliance.Resubmission;
import dev.covenant.compliance.Telling;
import dev.covenant.compliance.Tidings;
import dev.covenant.finding.Finding;
import dev.covenant.ingest.DescribedNotices;
import dev.covenant.ingest.Gate;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * A real server on a real H2 file, its clock standing at Mon 23 Nov 2026 07:00 CST, with one month of telemetry, an exit
 * target and a piece in quarantine. One for all tests of the pages.
 */
final class DeskServer {

    static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");

    private static final ConfigurableApplicationContext CONTEXT = start();

    private DeskServer() {}

    static String address() {
        return "http://127.0.0.1:" + CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    private static ConfigurableApplicationContext start() {
        try {
            var data = Files.createTempDirectory("covenant-desk");
            var context = new SpringApplicationBuilder(Parts.class)
                    .run(
                            "--server.port=0",
                            "--covenant.data-directory=" + data,
                            "--camel.main.routes-include-pattern=false");
            feed(context.getBean(Lanes.class));
            return context;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void feed(Lanes lanes) {
        var arrivals = new ArrayList<Arrival>();
        int n = 0;
        for (var at = Instant.parse("2026-10-01T05:00:00Z");
                at.isBefore(Instant.parse("2026-11-23T06:00:00Z"));
                at = at.plusSeconds(900), n++) {
            // a day's wave of 24 hours and a weekly dip, by whole tenths of a megawatt
            int wave = (n % 96 < 48 ? n % 96 : 96 - n % 96) * 5 - (n / 96 % 7 == 3 ? 120 : 0);
            boolean glitch = at.equals(Instant.parse("2026-11-18T09:00:00Z"));
            arrivals.add(reading("customer-bus", "customer", at, glitch ? "9999" : tenths(2930 + wave)));
            arrivals.add(reading("operator-bus", "operator", at, tenths(1050 - wave / 2)));
        }
        var envelope = new Envelope("colossus-1", "legal", "target-1", Optional.empty());
        arrivals.add(new Arrival(
                new ExitTarget(
                        envelope,
                        Optional.of(LocalDate.of(2027, 3, 31)),
                        "Legal",
                        Instant.parse("2026-11-02T15:00:00Z")),
                "desk"));
        lanes.take(arrivals);
        lanes.quarantine(new Misfit(
                "/meters/<script>alert(1)</script>",
                "events.ndjson:3",
                "The unit \"MegaWatt\" is not known. Give MW.",
                "{\"note\":\"<b>not bold</b>\",\"unit\":\"MegaWatt\"}\n".getBytes(StandardCharsets.UTF_8)));
        lanes.settle();
    }

    private static String tenths(int tenths) {
        return java.math.BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    private static Arrival reading(String meter, String workload, Instant at, String megawatts) {
        return new Arrival(
                new Reading(
                        new Envelope("colossus-1", "/meters/" + meter, at.toString(), Optional.empty()),
                        new Series(meter, Measure.USAGE, workload),
                        at,
                        at.plusSeconds(900),
                        Quantity.of(megawatts, Unit.MW),
                        false),
                "demo.csv");
    }

    // no @Configuration: the whole application, which scans all packages, must not take these parts for its own
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"dev.covenant.web", "dev.covenant.store", "dev.covenant.compliance"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests?\\$.*"))
    static class Parts {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        Judge judge() {
            return new SampleJudge();
        }

        /** Understands whatever names its unit rightly. */
        @Bean
        Resubmission resubmission() {
            return (place, text) -> List.of(
                    new String(text, StandardCharsets.UTF_8).contains("MegaWatt")
                            ? new Disposition(place, Disposition.Kind.QUARANTINED, "The unit is still not known.")
                            : new Disposition(place, Disposition.Kind.ACCEPTED, ""));
        }

        @Bean
        NoticeEntry noticeEntry(Lanes lanes, Judge judge, Originals originals, InstantSource clock) {
            var contracts = judge.contracts().stream().map(judge::contract).toList();
            return new DescribedNotices(new Gate(Contracts.of(contracts), clock), lanes, originals, clock);
        }

        /** Tells nobody. */
        @Bean
        Telling telling() {
            return new Telling() {
                @Override
                public List<Delivery> tell(Tidings tidings) {
                    return List.of();
                }

                @Override
                public Optional<Instant> nextReminder(Contract contract, Finding finding, Instant after) {
                    return Optional.empty();
                }
            };
        }
    }

    /** Starts it to be looked at: an address is printed, and it runs until it is ended. */
    public static void main(String[] args) throws IOException {
        System.out.println(address() + " " + Path.of("").toAbsolutePath());
        System.in.read();
    }
}
