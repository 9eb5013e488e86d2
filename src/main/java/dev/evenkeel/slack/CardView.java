package dev.evenkeel.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.context;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.Ruling;
import dev.evenkeel.desk.StepStanding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step of a request as a message: what is asked, what a yes means, who has said what, and buttons while it is open.
final class CardView {
    /// Where people write a condition or a comment.
    static final String WORDS_BLOCK = "words";
    static final String WORDS = "desk_words";
    private static final int LONGEST_WORDS = 1_000;

    private final Request request;
    private final StepStanding step;
    private final String account;
    private final List<String> deciders;
    private final @Nullable String link;

    /// @param account what people call it
    /// @param deciders who could decide it now
    /// @param link to the request's page, where this server's address is known
    CardView(Request request, StepStanding step, String account, List<String> deciders, @Nullable String link) {
        this.request = request;
        this.step = step;
        this.account = account;
        this.deciders = deciders;
        this.link = link;
    }

    private boolean open() {
        return request.standing().isWaiting() && step.isOpen();
    }

    /// For notifications, and where blocks are not shown.
    String text() {
        return (open() ? step.step().title() + " is asked: " : step.step().title() + ": " + outcome() + ": ")
                + request.ask().title() + " (" + account + ")";
    }

    List<LayoutBlock> blocks() {
        var blocks = new ArrayList<LayoutBlock>();
        blocks.add(section(one -> one.text(markdownText(head()))));
        blocks.add(section(one -> one.fields(fields())));
        var said = said();
        if (!said.isEmpty()) blocks.add(section(one -> one.text(markdownText(said))));
        blocks.add(context(List.of(markdownText(foot()))));
        if (open()) blocks.add(words());
        var buttons = buttons();
        if (!buttons.isEmpty()) blocks.add(actions(buttons));
        return blocks;
    }

    private String head() {
        var title = Mrkdwn.escaped(request.ask().title());
        return "*" + (link == null ? title : "<" + link + "|" + title + ">") + "*\n" + Mrkdwn.escaped(account) + " · "
                + request.ask().kind().word() + " · " + request.ask().amount() + " a year\n>"
                + Mrkdwn.quoted(request.ask().reason());
    }

    private List<TextObject> fields() {
        var card = request.standing().card();
        var fields = new ArrayList<TextObject>();
        var discount = request.ask().discount();
        if (discount != null) fields.add(field("Discount", Mrkdwn.number(discount) + " %"));
        if (request.ask().totalHours() > 0)
            fields.add(field("Work", Mrkdwn.number(request.ask().totalHours()) + " h"));
        fields.add(field("Contribution", card.contribution().toString()));
        fields.add(field("Carrying", card.carryAMonth() + " a month"));
        fields.add(field("Moves", moves()));
        var wanted = request.ask().wanted();
        if (wanted != null) fields.add(field("Wanted by", Mrkdwn.day(wanted)));
        return fields;
    }

    private String moves() {
        var pushed = request.standing().card().pushed();
        if (!pushed.known()) return "not known";
        if (pushed.items().isEmpty()) return "nothing promised";
        return pushed.items().size() + " promised, by up to " + pushed.mostDays() + " days";
    }

    private static TextObject field(String name, String value) {
        return markdownText("*" + name + "*\n" + value);
    }

    private String said() {
        var lines = new ArrayList<String>();
        for (var one : step.said()) lines.add(line(one));
        var skipped = step.skippedBecause();
        if (skipped != null) lines.add("No new signature: " + Mrkdwn.escaped(skipped));
        return String.join("\n", lines);
    }

    private static String line(StepStanding.Said said) {
        var line = new StringBuilder(
                "*" + Mrkdwn.escaped(said.by()) + "* " + said.ruling().words());
        if (!said.by().equals(said.seat())) line.append(" for ").append(Mrkdwn.escaped(said.seat()));
        line.append(", ").append(Mrkdwn.moment(said.at()));
        var condition = said.condition();
        if (condition != null)
            line.append(": _").append(Mrkdwn.escaped(condition)).append('_');
        var comment = said.comment();
        if (comment != null) line.append(" (").append(Mrkdwn.escaped(comment)).append(')');
        return line.toString();
    }

    private String foot() {
        var foot = new StringBuilder(Mrkdwn.escaped(step.step().title())).append(" · asked by ");
        foot.append(Mrkdwn.escaped(request.by()));
        if (!open()) return foot.append(" · *").append(outcome()).append('*').toString();
        if (step.step().quorum() > 1)
            foot.append(" · ")
                    .append(step.yes())
                    .append(" of ")
                    .append(step.step().quorum())
                    .append(" signatures");
        foot.append(" · waits for ").append(Mrkdwn.escaped(String.join(", ", deciders)));
        step.due().ifPresent(due -> foot.append(" · until ").append(Mrkdwn.moment(due)));
        return foot.toString();
    }

    private String outcome() {
        if (step.status() == StepStanding.Status.OPEN || step.status() == StepStanding.Status.BLOCKED)
            return "not needed any more: " + request.state().word();
        return step.status().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static LayoutBlock words() {
        return input(one -> one.blockId(WORDS_BLOCK)
                .optional(true)
                .label(plainText("Condition or comment"))
                .element(plainTextInput(
                        field -> field.actionId(WORDS).multiline(false).maxLength(LONGEST_WORDS))));
    }

    private List<BlockElement> buttons() {
        var buttons = new ArrayList<BlockElement>();
        if (open()) {
            buttons.add(deciding("Approve", Ruling.APPROVE, "primary"));
            buttons.add(deciding("Approve on this condition", Ruling.APPROVE_IF, null));
            buttons.add(deciding("Decline", Ruling.DECLINE, "danger"));
        }
        if (link != null)
            buttons.add(button(
                    one -> one.actionId(Press.OPEN).text(plainText("Open")).url(link)));
        return buttons;
    }

    private BlockElement deciding(String label, Ruling ruling, @Nullable String style) {
        var press =
                new Press(request.id(), request.standing().round(), step.step().name());
        return button(one -> {
            one.actionId(Press.action(ruling)).value(press.value()).text(plainText(label));
            return style == null ? one : one.style(style);
        });
    }
}
