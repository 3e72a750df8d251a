package dev.covenant.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A store that cannot be used ends the start with two sentences, not with a stack trace. */
class UnusableStoreAnalyzer extends AbstractFailureAnalyzer<UnusableStore> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnusableStore cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.cure(), cause);
    }
}
