package dev.covenant.notify;

import dev.covenant.compliance.Delivery;

/** One attempt at one delivery. */
interface Transmission {

    /** Sends, within a bounded time; every failure is a verdict and none is thrown. */
    Verdict send(Delivery delivery);
}
