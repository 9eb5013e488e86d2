package dev.evenkeel.demo;

/// The properties of what people do, as JSON: what is particular to the deed, then place, role, device and app.
final class Properties {
    private static final String[] FLAGS = {
        "\"flags\":[\"grid_v2\"]",
        "\"flags\":[\"grid_v2\",\"swap_offers\"]",
        "\"flags\":[\"grid_v2\",\"auto_fill\"]",
        "\"flags\":[\"grid_v2\",\"swap_offers\",\"open_shifts\"]"
    };
    private static final String[] PROVIDERS = {
        "\"integration\":\"payroll\",\"provider\":\"Paylane\"",
        "\"integration\":\"hris\",\"provider\":\"Stafflight\"",
        "\"integration\":\"pos\",\"provider\":\"Tillpoint\"",
        "\"integration\":\"calendar\",\"provider\":\"Daybook\""
    };
    private static final String[] REPORTS = {
        "\"report\":\"labour-cost\",\"format\":\"csv\"",
        "\"report\":\"overtime\",\"format\":\"xlsx\"",
        "\"report\":\"attendance\",\"format\":\"pdf\"",
        "\"report\":\"coverage\",\"format\":\"csv\""
    };
    private final Almanac almanac;
    private final String[] versions;
    private final Json json = new Json();

    Properties(Almanac almanac) {
        this.almanac = almanac;
        versions = new String[(almanac.today() / 21 + 1) * 4];
        for (int i = 0; i < versions.length; i++) versions[i] = "\"app_version\":\"5." + i / 4 + "." + i % 4 + '"';
    }

    /// @param bits random ones for the details
    String of(Deed deed, Account account, Person person, int day, long bits) {
        int many = (int) (bits >>> 8 & 0xFFFF);
        int few = (int) (bits >>> 24 & 0xFF);
        particulars(deed, account, day, many, few);
        var places = account.profile.locations();
        return json.text("location", places.get(few % places.size()))
                .text("role", person.role.label)
                .members(Devices.of(person, deed))
                .members(versions[day / 21 * 4 + (few & 3)])
                .members(FLAGS[(int) (bits >>> 40 & 3)])
                .close();
    }

    private Json particulars(Deed deed, Account account, int day, int many, int few) {
        return switch (deed) {
            case SCHEDULE_CREATED ->
                schedule(account, day, many, few).text("template", (few & 1) == 0 ? "weekly" : "blank");
            case SCHEDULE_PUBLISHED ->
                schedule(account, day, many, few).flag("notified", true).number("lead_days", 1 + few % 14);
            case SHIFT_SWAPPED -> swap(account, day, many, few);
            case TIMESHEET_APPROVED -> timesheet(account, day, many, few);
            case MOBILE_APP_OPENED ->
                json.open()
                        .text("from", (few & 3) == 0 ? "push" : "icon")
                        .number("unread", few % 9)
                        .number("cold_start_ms", 380 + many % 1400);
            case INTEGRATION_CONNECTED ->
                json.open().members(PROVIDERS[few & 3]).number("sync_minutes", 15 + few);
            case REPORT_EXPORTED ->
                json.open()
                        .members(REPORTS[few & 3])
                        .text("week", almanac.week(day))
                        .number("rows", 20 + many % 900);
            case LIMIT_REACHED -> limit(account);
            case INVITE_SENT -> json.open().text("channel", "email").number("seats_left", Math.max(0, free(account)));
            case INVITE_ACCEPTED -> json.open().text("channel", "email").number("hours_to_accept", 2 + few % 90);
            case SIGNED_UP ->
                json.open().text("method", (few & 1) == 0 ? "password" : "sso").text("plan", account.sales.plan.label);
        };
    }

    private Json schedule(Account account, int day, int many, int few) {
        return json.open()
                .id("schedule_id", "sch-", account.profile.index(), many)
                .text("week", almanac.week(day))
                .number("shifts", 6 + few)
                .number("people", 2 + few / 5);
    }

    private Json swap(Account account, int day, int many, int few) {
        return json.open()
                .id("shift_id", "shf-", account.profile.index(), many)
                .text("week", almanac.week(day))
                .number("hours", 4 + few % 7)
                .text("kind", (few & 1) == 0 ? "offer" : "trade")
                .flag("accepted", few % 11 != 0);
    }

    private Json timesheet(Account account, int day, int many, int few) {
        return json.open()
                .id("timesheet_id", "tms-", account.profile.index(), many)
                .text("week", almanac.week(day))
                .number("hours", 18 + few % 24)
                .number("overtime", few % 4)
                .number("exceptions", few >> 6);
    }

    private Json limit(Account account) {
        return json.open()
                .text("limit", "seats")
                .number("allowed", account.sales.seats)
                .number("used", Math.max(account.activePeople, account.sales.seats + 1))
                .text("plan", account.sales.plan.label);
    }

    private static int free(Account account) {
        return account.sales.seats - account.roster.present();
    }
}
