package dev.evenkeel.intake.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.evenkeel.intake.ImportGuess;
import dev.evenkeel.intake.ImportKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTest {
    @TempDir
    Path folder;

    /// Headings as analytics tools, CRMs and warehouses write them.
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "x.csv ! event_id,ts,event,user_id,account_id,is_bot,plan ! 1,2021-01-01T00:00:00Z,opened,u1,a1,false,pro"
                        + " ! EVENTS account=account_id at=ts bot=is_bot event=event id=event_id user=user_id",
                "x.csv ! distinct_id,Time,Event Name,$insert_id ! u1,1614834367,opened,i-1"
                        + " ! EVENTS at=Time event=Event Name message_id=$insert_id user=distinct_id",
                "x.csv ! messageId,anonymousId,userId,timestamp,event ! m1,d1,u1,2021-01-01,opened"
                        + " ! EVENTS anonymous=anonymousId at=timestamp event=event message_id=messageId user=userId",
                "users.csv ! id,Email,Company ID,role ! 7,a@b.de,c1,admin ! PEOPLE account=Company ID email=Email user=id",
                "contacts.csv ! contact_id,Work,Full Name ! 7,a@b.de,Ann ! PEOPLE email=Work name=Full Name user=contact_id",
                "companies.csv ! id,Company Name,Website,seats ! 7,Acme,https://acme.com,9"
                        + " ! ACCOUNTS account=id domains=Website name=Company Name",
                "x.csv ! opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value"
                        + " ! O1,Ann,GTX,Acme,Won,2016-10-20,2017-03-01,1054"
                        + " ! DEALS account=account amount=close_value at=engage_date close_date=close_date deal=opportunity_id"
                        + " owner=sales_agent stage=deal_stage",
                "x.csv ! deal,account,at,stage,amount ! D1,Acme,2026-10-01,won,100"
                        + " ! DEALS account=account amount=amount at=at deal=deal stage=stage",
                "x.csv ! when,what,who,company,pages ! 2026-10-01T10:00:00Z,Opened,ada,acme,3"
                        + " ! EVENTS account=company at=when event=what user=who"
            })
    void understandsUsualHeadings(String file, String heading, String values, String expected) throws IOException {
        var guess = guess(file.strip(), heading + "\n" + values + "\n");
        var columns = guess.columns().stream()
                .filter(column -> column.target() != null)
                .map(column -> column.target() + "=" + column.name())
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(guess.kind() + " " + columns).isEqualTo(expected);
        assertThat(guess.missing()).isEmpty();
        assertThat(guess.confidence()).isGreaterThan(0.6);
    }

    @Test
    void proposesAMappingThatCanBeUsedAtOnce() throws IOException {
        var guess = guess("accounts.csv", "account_id,name,domains,\"odd: column\"\na1,Acme,acme.com|acme.de,x\n");
        assertThat(guess.mapping()).isEqualTo("""
                        files: accounts.csv
                        as: accounts
                        columns:
                          account: account_id
                          name: name
                          domains: {column: domains, split: "|"}
                          traits: "*"
                        """);
        assertThat(MappingReader.read("guess", guess.mapping())).hasSize(1);
    }

    @Test
    void saysWhatItMissesAndLeavesAPlaceForIt() throws IOException {
        var guess = guess("events.csv", "user_id,event\nu1,opened\n");
        assertThat(guess.kind()).isEqualTo(ImportKind.EVENTS);
        assertThat(guess.missing()).containsExactly("at");
        assertThat(guess.mapping()).contains("  # at: which column?\n");
    }

    @Test
    void trustsValuesMoreThanNames() throws IOException {
        var guess = guess(
                "events.csv",
                "user_id,event,timestamp,when,date\nu1,opened,n/a,x,2021-01-02\nu1,opened,soon,y,2021-01-03\n");
        assertThat(guess.columns().get(2).target()).isNull();
        assertThat(guess.columns().get(4).target()).isEqualTo("at");
        assertThat(guess.columns().get(4).reason()).isEqualTo("Its name says so, and 100 % of its values are times");
        assertThat(guess.columns().get(4).samples()).containsExactly("2021-01-02", "2021-01-03");
    }

    private ImportGuess guess(String name, String text) throws IOException {
        return Guess.of(Files.writeString(folder.resolve(name), text), name, null);
    }
}
