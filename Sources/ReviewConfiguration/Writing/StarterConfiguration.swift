public import PagingModel

/// A configuration to begin with: whatever a history names, as a file that reads back without a problem.
///
/// The same history gives the same text.
public enum StarterConfiguration {
  /// The text of the file.
  ///
  /// - Parameter timeZone: the report's zone, or nil when none is known.
  public static func text(of history: PagingHistory, timeZone: String?) -> String {
    var writer = StarterWriter()
    writer.add(opening)
    writer.add(timeZone.map { "timeZone: \(YAMLText.scalar($0))\n\n" } ?? "# timeZone: Europe/Berlin\n\n")
    writer.addPeople(of: history)
    writer.addTeams(of: history)
    writer.addServices(of: history)
    writer.add(closing)
    return writer.text
  }

  private static let opening = """
    # The configuration of retropager: docs/CONFIGURATION.md explains every key, 'retropager config check' tells what
    # is in force. Remove the '#' before what you want to say. It names people: keep it where the exports are.

    # Whose reviews these are: it stands above each.
    # organisation: Example Ltd

    # The zone of the report's days and months.

    """

  private static let closing = """
    # How people appear in what is shared. A 'keyFile' keeps pseudonyms the same from report to report.
    # privacy: {names: pseudonyms, smallestGroup: 5}

    # Everyone's hours and holidays, each in their own zone, and the ways in which people are interrupted.
    # hours: {business: {days: Mon-Fri, from: "08:00", to: "18:00"}, sleep: {from: "22:00", to: "08:00"}}
    # holidays: [2026-12-25, {file: holidays.ics, teams: [payments]}]
    # interruptingChannels: [phone, sms, push]

    # What the shares of actionable pages and loads are held against.
    # targets: {actionablePercent: {tier0: 85, tier1: 80, other: 70}, incidentsPerShift: 2, onCallSharePercent: 25}

    # Histories of no known format: docs/MAPPINGS.md.
    # sources:
    #   - {files: "tickets*.csv", mapping: tickets.yml}

    """
}
