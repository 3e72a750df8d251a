package dev.covenant;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages are the business, and no two of them lean on each other. */
class ModularityTests {

    @Test
    void packagesHaveNoCyclesAndReachOnlyIntoEachOthersFronts() {
        ApplicationModules.of(CovenantApplication.class).verify();
    }
}
