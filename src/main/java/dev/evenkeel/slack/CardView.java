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
import dev.evenkeel.desk.Displacement;
import dev.evenkeel.desk.Figure;
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
    private static final int MOST_FIELDS = 10;
    private static final int MOST_MOVED = 5;

    private final Request request;
    private final StepStanding step;
    private final String account;
    private final List<Figure> figures;
    private final List<String> deciders;
    private final @Nullable String link;

    /// @param account what people call it
    /// @param figures what a yes means
    /// @param deciders who could decide it now
    /// @param link to the request's page, where this server's address is known
    CardView(
            Request request,
            StepStanding step,
            String account,
            List<Figure> figures,
            List<String> deciders,
            @Nullable String link) {
        this.request = request;
        this.step = step;
        this.account = account;
        this.figures = figures;
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
        var moved = moved();
        if (!moved.isEmpty()) blocks.add(section(one -> one.text(markdownText(moved))));
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
                + request.ask().kind().word() + " · " + request.ask().amount() + " a year" + wants() + "\n>"
                + Mrkdwn.quoted(request.ask().reason());
    }

    /// Every figure with its reason. Slack takes ten to a section.
    private List<TextObject> fields() {
        return figures.stream().limit(MOST_FIELDS).map(CardView::field).toList();
    }

    private static TextObject field(Figure figure) {
        return markdownText("*" + figure.name() + "*\n" + Mrkdwn.escaped(figure.said()) + "\n_"
                + Mrkdwn.escaped(figure.reason()) + "_");
    }

    /// What a yes would move, and whose; empty where it is nothing.
    private String moved() {
        var items = request.standing().card().pushed().items();
        var lines = new ArrayList<String>();
        for (var item : items.subList(0, Math.min(MOST_MOVED, items.size()))) lines.add(line(item));
        if (items.size() > MOST_MOVED) lines.add("… and " + (items.size() - MOST_MOVED) + " more");
        return lines.isEmpty() ? "" : "*A yes moves*\n" + String.join("\n", lines);
    }

    private static String line(Displacement.Item item) {
        var days = item.days() == null ? "" : " " + item.days() + (item.days() == 1 ? " day" : " days");
        var fate = switch (item.fate()) {
            case MOVES -> "later by" + days;
            case BREAKS -> "its date breaks" + (days.isEmpty() ? "" : ", by up to" + days);
            case FALLS_OUT -> "falls out of the plan";
        };
        return "• " + Mrkdwn.escaped(item.what())
                + (item.whom().isEmpty() ? "" : " for *" + Mrkdwn.escaped(item.whom()) + "*") + ": " + fate;
    }

    private String wants() {
        var wants = new ArrayList<String>();
        var discount = request.ask().discount();
        if (discount != null) wants.add(Mrkdwn.number(discount) + " % off");
        if (request.ask().totalHours() > 0)
            wants.add(Mrkdwn.number(request.ask().totalHours()) + " h of work");
        var wanted = request.ask().wanted();
        if (wanted != null) wants.add("wanted by " + Mrkdwn.day(wanted));
        if (request.ask().expedite()) wants.add("before what is planned");
        return wants.isEmpty() ? "" : "\n" + String.join(" · ", wants);
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
