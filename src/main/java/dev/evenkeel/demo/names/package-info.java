/// Invented names: companies, people, countries and industries.
@NullMarked
package dev.evenkeel.demo.names;

import org.jspecify.annotations.NullMarked;
