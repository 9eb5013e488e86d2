/// A PostgreSQL of our own, run in the data directory.
@org.jspecify.annotations.NullMarked
package dev.evenkeel.foundation.postgres;
