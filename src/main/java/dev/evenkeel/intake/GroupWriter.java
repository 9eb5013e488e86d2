package dev.evenkeel.intake;

import java.io.IOException;
import java.util.List;

/// Makes payloads durable as one group, or fails as one.
@FunctionalInterface
interface GroupWriter {
    void append(List<byte[]> payloads) throws IOException;
}
