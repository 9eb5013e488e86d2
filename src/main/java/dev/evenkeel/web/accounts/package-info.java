/// The ranked accounts and the page of one account.
@NullMarked
package dev.evenkeel.web.accounts;

import org.jspecify.annotations.NullMarked;
