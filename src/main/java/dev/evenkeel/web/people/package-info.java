/// The ranked people and the page of one person.
@NullMarked
package dev.evenkeel.web.people;

import org.jspecify.annotations.NullMarked;
