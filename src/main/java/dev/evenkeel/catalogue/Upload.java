package dev.evenkeel.catalogue;

import java.time.Instant;

/// A file that was uploaded and not taken in yet.
public record Upload(long id, String file, String text, String by, Instant at) {}
