package dev.covenant.position;

/**
 * One check of a notice.
 *
 * @param what is checked, such as {@code method}
 * @param result how it came out
 * @param sentence what was found, with the clause
 */
record NoticeCheck(String what, Validity result, String sentence) {

    /** As a finding's workings print it. */
    String line() {
        var mark = switch (result) {
            case VALID -> "passed";
            case DEFECTIVE -> "failed";
            case INVALID -> "failed, nothing left";
            case UNDETERMINED -> "not known";
        };
        return "Check " + what + ": " + mark + ". " + sentence;
    }
}
