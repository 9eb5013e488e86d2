package dev.evenkeel.playbooks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a step tells somebody outside.
///
/// @param key the same step of the same run has the same one, however often it is tried
/// @param seller whom it is for; empty where no seller was needed
/// @param subject of an e-mail, title of a task; empty for others
/// @param why what set the playbook off
/// @param item the account's entry in an inbox, if there is one
public record Message(
        String key,
        Channel.Kind kind,
        long run,
        String playbook,
        int account,
        String accountKey,
        String accountName,
        String definition,
        String seller,
        @Nullable String sellerEmail,
        String subject,
        String say,
        String why,
        double score,
        int dueDays,
        @Nullable Long item,
        Instant at) {}
