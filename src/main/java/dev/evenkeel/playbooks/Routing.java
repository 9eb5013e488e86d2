package dev.evenkeel.playbooks;

import java.util.List;

/// To whom accounts go.
///
/// @param among names of sellers who take part; empty for all
public record Routing(Way by, List<String> among) {
    static final Routing USUAL = new Routing(Way.OWNER, List.of());

    /// How the seller is chosen. Where owner and territory name nobody, the load decides.
    public enum Way {
        OWNER("owner"),
        TERRITORY("territory"),
        ROUND_ROBIN("round robin"),
        LOAD("load");

        private final String word;

        Way(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Routing {
        among = List.copyOf(among);
    }
}
