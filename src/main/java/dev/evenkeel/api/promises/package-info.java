/// Can we, the sell-today sheet and the register of promises over HTTP.
@NullMarked
package dev.evenkeel.api.promises;

import org.jspecify.annotations.NullMarked;
