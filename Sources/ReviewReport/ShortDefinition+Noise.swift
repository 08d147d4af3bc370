import OncallMetrics

extension Report {
  /// Of what speaks against rules.
  var noiseDefinitions: [ShortDefinition] {
    let channels = ChannelText.list(settings.interruptingChannels)
    return [
      ShortDefinition(
        "Flapping", "Episodes of an alert that fired at least 3 times within an hour. Found over the whole input.",
        id: "flapping", source: "ISA-18.2, EEMUA 191"),
      ShortDefinition(
        "Chattering", "Episodes of an alert that fired at least 3 times within a minute. Found over the whole input.",
        id: "chattering", source: "ISA-18.2, EEMUA 191"),
      ShortDefinition(
        "Again within an hour", "Episodes that fired at most 60 minutes after the same alert was over.", id: "repeats"),
      ShortDefinition(
        "Open for over 24 h",
        "Episodes that were open for over a day. Of an end that is not known only the day counts on which it reached 24 hours, "
          + "and only if the same alert did not fire before.",
        id: "stale", source: "ISA-18.2, stale alarms"),
      ShortDefinition(
        "Renotified", "Pages that reached one person by \(channels) more than once.", id: "renotified"),
      ShortDefinition(
        "Running total",
        "The pages of a row and of the rows above it, of all pages. The JSON's `cumulativeShare` goes by pages, whatever the order."
      ),
    ]
  }
}
