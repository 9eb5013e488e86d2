package dev.evenkeel.slack;

import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;

import com.slack.api.model.block.LayoutBlock;
import dev.evenkeel.desk.DealFacts;
import dev.evenkeel.desk.Desk;
import dev.evenkeel.desk.DeskWatcher;
import dev.evenkeel.desk.Entry;
import dev.evenkeel.desk.Figure;
import dev.evenkeel.desk.Figures;
import dev.evenkeel.desk.Precedents;
import dev.evenkeel.desk.Request;
import dev.evenkeel.desk.StepStanding;
import dev.evenkeel.foundation.Carrier;
import dev.evenkeel.foundation.Delivery;
import dev.evenkeel.foundation.Outbox;
import dev.evenkeel.foundation.Outgoing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps the cards of requests as the requests stand: whatever happened, all cards of the request are brought up to
/// date.
/// So it does not matter in which order, how often or how late the messages are carried.
final class Cards implements DeskWatcher, Carrier {
    static final String KIND = "slack card";
    private static final int NEAREST = 5;

    private final PostedCards posted;
    private final Outbox outbox;
    private final Desk desk;
    private final DealFacts facts;
    private final Precedents precedents;
    private final Workspace workspace;
    private final String channel;
    private final @Nullable String address;

    /// @param channel where new cards go
    /// @param address of this server, for links; null where it is not known
    Cards(
            PostedCards posted,
            Outbox outbox,
            Desk desk,
            DealFacts facts,
            Precedents precedents,
            Workspace workspace,
            String channel,
            @Nullable String address) {
        this.posted = posted;
        this.outbox = outbox;
        this.desk = desk;
        this.facts = facts;
        this.precedents = precedents;
        this.workspace = workspace;
        this.channel = channel;
        this.address = address;
    }

    @Override
    public void happened(long request, Entry entry) {
        outbox.put(KIND, request + "/" + entry.number(), Long.toString(request));
    }

    @Override
    public Delivery carry(Outgoing message) {
        long id = Long.parseLong(message.body());
        posted.lock(id);
        var request = desk.with(id);
        return request.isEmpty() ? new Delivery.Dead("There is no request " + id) : upToDate(request.get());
    }

    private Delivery upToDate(Request request) {
        try {
            outdate(request);
            for (var step : request.standing().steps()) show(request, step);
            return Delivery.SENT;
        } catch (SlackSays no) {
            return no.delivery();
        }
    }

    /// Cards of earlier rounds lose their buttons.
    private void outdate(Request request) {
        for (var card : posted.before(request.id(), request.standing().round())) {
            var text = "This card is of an earlier round; the request was asked again.";
            if (card.shown().equals(text)) continue;
            change(card, text, List.of(section(one -> one.text(markdownText(text)))), text);
        }
    }

    private void show(Request request, StepStanding step) {
        var card = posted.with(
                request.id(), request.standing().round(), step.step().name());
        boolean open = request.standing().isWaiting() && step.isOpen();
        if (card.isEmpty() && !open) return;
        var view = new CardView(
                request,
                step,
                facts.name(request.ask().account()),
                figures(request),
                deciders(request, step),
                link(request));
        var blocks = view.blocks();
        var shown = Integer.toHexString(blocks.toString().hashCode()) + " " + view.text();
        if (card.isPresent()) {
            if (card.get().shown().equals(shown) || change(card.get(), view.text(), blocks, shown)) return;
            if (!open) return;
        }
        var spot = workspace.post(channel, view.text(), blocks);
        posted.keep(new PostedCards.Card(
                request.id(), request.standing().round(), step.step().name(), spot, shown));
    }

    /// Look-backs are those of the day it was asked on, so that a card does not change from day to day.
    private List<Figure> figures(Request request) {
        var day = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
        return Figures.of(request.ask(), request.standing().card(), precedents.of(request, NEAREST, day));
    }

    private List<String> deciders(Request request, StepStanding step) {
        return desk.deciders(request).getOrDefault(step.step().name(), List.of());
    }

    private @Nullable String link(Request request) {
        return address == null ? null : address + "/desk/" + request.id();
    }

    /// @return false if somebody removed the message from Slack
    private boolean change(PostedCards.Card card, String text, List<LayoutBlock> blocks, String shown) {
        try {
            workspace.update(card.spot(), text, blocks);
            posted.keep(card.showing(shown));
            return true;
        } catch (SlackSays no) {
            if (!no.isGone()) throw no;
            posted.forget(card);
            return false;
        }
    }
}
