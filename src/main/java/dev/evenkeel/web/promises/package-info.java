/// What can be sold today, with the seller's one question; the register of promises and how well they are kept.
@NullMarked
package dev.evenkeel.web.promises;

import org.jspecify.annotations.NullMarked;
