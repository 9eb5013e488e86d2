package dev.evenkeel.foundation;

/// One thing that is wrong with an input: where it is, what is wrong, and what to do about it.
///
/// Every refusal of the product, from an event to a definition file, is made of these.
///
/// @param where the place in the reader's terms, such as `ready.yaml:12:9`, `batch[3].userId` or `people.csv line 7,
/// column email`
/// @param what the fault, as a sentence without a full stop
/// @param remedy the next step that mends it, as a sentence without a full stop
public record Problem(String where, String what, String remedy) {
    @Override
    public String toString() {
        return where + ": " + what + ". " + remedy + ".";
    }
}
