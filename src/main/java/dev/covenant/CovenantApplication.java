package dev.covenant;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running engine: starts the web server, the Camel routes and the lanes. */
@SpringBootApplication
public class CovenantApplication {

    /**
     * Starts the engine.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        SpringApplication.run(CovenantApplication.class, args);
    }
}
