package dev.evenkeel.intake.imports.mapping;

import dev.evenkeel.intake.ImportKind;
import java.util.List;
import java.util.Map;

/// What columns are called in practice (exports of analytics tools, CRMs and warehouses), per target, the clearest
/// first; in
/// lower case, letters and digits only.
final class Vocabulary {
    private static final List<String> USER = List.of(
            "userid",
            "distinctid",
            "personid",
            "uid",
            "memberid",
            "contactid",
            "contributorid",
            "actorid",
            "user",
            "person",
            "actor",
            "who",
            "customeruserid");
    private static final List<String> ACCOUNT = List.of(
            "accountid",
            "groupid",
            "companyid",
            "organizationid",
            "organisationid",
            "orgid",
            "tenantid",
            "workspaceid",
            "teamid",
            "customerid",
            "account",
            "company",
            "organization",
            "organisation",
            "customer",
            "tenant",
            "workspace");
    private static final List<String> TIME = List.of(
            "timestamp",
            "ts",
            "time",
            "eventtime",
            "eventtimestamp",
            "occurredat",
            "happenedat",
            "originaltimestamp",
            "createdat",
            "sentat",
            "datetime",
            "date",
            "at",
            "eventdate",
            "when",
            "receivedat");

    private static final Map<String, List<String>> EVENTS = Map.of(
            "id", List.of("eventid", "id", "uuid", "rowid"),
            "message_id", List.of("messageid", "insertid"),
            "at", TIME,
            "event", List.of("event", "eventname", "eventtype", "action", "activity", "what", "type"),
            "kind", List.of("kind", "calltype"),
            "user", USER,
            "anonymous", List.of("anonymousid", "deviceid", "visitorid", "cookieid", "amplitudeid"),
            "account", ACCOUNT,
            "bot", List.of("isbot", "bot"));
    private static final Map<String, List<String>> PEOPLE = Map.of(
            "user", concat(USER, List.of("id")),
            "account", ACCOUNT,
            "since", List.of("membersince", "joinedaccountat", "accountsince"),
            "email", List.of("email", "emailaddress", "mail", "useremail", "workemail"),
            "name", List.of("name", "fullname", "displayname", "username"));
    private static final Map<String, List<String>> ACCOUNTS = Map.of(
            "account", concat(ACCOUNT, List.of("id")),
            "name", List.of("name", "accountname", "companyname", "organizationname", "company", "account"),
            "domains", List.of("domains", "domain", "website", "emaildomain", "companydomain", "url"));
    private static final Map<String, List<String>> DEALS = Map.of(
            "deal", List.of("dealid", "opportunityid", "deal", "opportunity", "id", "subscriptionid", "contractid"),
            "account", ACCOUNT,
            "at",
                    List.of(
                            "stageenteredat",
                            "stagedate",
                            "stagechangedat",
                            "enteredat",
                            "changedat",
                            "updatedat",
                            "date",
                            "engagedate",
                            "createdat",
                            "timestamp",
                            "time",
                            "when",
                            "ts"),
            "stage", List.of("stage", "dealstage", "stagename", "status", "outcome"),
            "name", List.of("dealname", "opportunityname", "name"),
            "amount", List.of("amount", "dealamount", "dealvalue", "arr", "acv", "mrr", "value", "closevalue"),
            "currency", List.of("currency", "currencycode"),
            "owner", List.of("owner", "ownerid", "dealowner", "salesagent", "salesrep", "owneremail"),
            "close_date", List.of("closedate", "expectedclosedate", "closedat"));

    private Vocabulary() {}

    private static List<String> concat(List<String> first, List<String> then) {
        return java.util.stream.Stream.concat(first.stream(), then.stream()).toList();
    }

    static Map<String, List<String>> of(ImportKind kind) {
        return switch (kind) {
            case EVENTS -> EVENTS;
            case PEOPLE -> PEOPLE;
            case ACCOUNTS -> ACCOUNTS;
            case DEALS -> DEALS;
        };
    }

    static boolean isCalledLike(ImportKind kind, String file) {
        var words = switch (kind) {
            case EVENTS -> List.of("event", "usage", "activity", "track");
            case PEOPLE -> List.of("user", "people", "person", "contact", "member.", "members", "lead");
            case ACCOUNTS -> List.of("account", "compan", "organi", "customer", "workspace");
            case DEALS -> List.of("deal", "opportunit", "pipeline", "subscription", "contract", "membership");
        };
        return words.stream().anyMatch(file::contains);
    }
}
