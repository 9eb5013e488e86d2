/// A PostgreSQL of our own, run in the data directory.
@NamedInterface("postgres")
@NullMarked
package dev.evenkeel.foundation.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
