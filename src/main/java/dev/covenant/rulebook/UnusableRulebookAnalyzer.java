package dev.covenant.rulebook;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A rulebook with mistakes ends the start with their list, not with a stack trace. */
class UnusableRulebookAnalyzer extends AbstractFailureAnalyzer<UnusableRulebook> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnusableRulebook cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Mend these places and start the engine again.", cause);
    }
}
