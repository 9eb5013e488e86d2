package dev.evenkeel.demo;

/// The track calls of Harbourline's product.
enum Deed {
    SIGNED_UP("Signed Up"),
    INVITE_SENT("Invite Sent"),
    INVITE_ACCEPTED("Invite Accepted"),
    SCHEDULE_CREATED("Schedule Created"),
    SCHEDULE_PUBLISHED("Schedule Published"),
    SHIFT_SWAPPED("Shift Swapped"),
    TIMESHEET_APPROVED("Timesheet Approved"),
    INTEGRATION_CONNECTED("Integration Connected"),
    REPORT_EXPORTED("Report Exported"),
    MOBILE_APP_OPENED("Mobile App Opened"),
    LIMIT_REACHED("Limit Reached");

    final String label;

    Deed(String label) {
        this.label = label;
    }
}
