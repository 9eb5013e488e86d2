/// The palette behind ctrl-k: any account, person or page by name.
@NullMarked
package dev.evenkeel.web.find;

import org.jspecify.annotations.NullMarked;
