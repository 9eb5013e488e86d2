package dev.evenkeel.api.definitions;

import java.util.List;

/// What was saved, or would be.
///
/// @param versions empty for a dry run
/// @param previews whom each definition lets in or out, compared with what was in use before
record AppliedAnswer(boolean dryRun, List<VersionAnswer> versions, List<PreviewAnswer> previews) {}
