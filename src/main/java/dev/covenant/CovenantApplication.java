package dev.covenant;

import dev.covenant.cli.Covenant;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running engine: starts the web server, the Camel routes and the lanes. */
@SpringBootApplication
public class CovenantApplication {

    /**
     * Starts the engine, or answers a subcommand of {@code covenant} without it.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Covenant.run(args, settings -> SpringApplication.run(CovenantApplication.class, settings))
                .ifPresent(System::exit);
    }
}
