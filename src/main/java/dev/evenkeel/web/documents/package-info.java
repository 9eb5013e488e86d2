/// The editor of documents that have no editor of their own: written in YAML, checked as they are typed, with all their
/// versions.
@NullMarked
package dev.evenkeel.web.documents;

import org.jspecify.annotations.NullMarked;
