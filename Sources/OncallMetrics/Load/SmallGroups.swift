import PagingModel

/// Which groups are not broken down by person, because they are too small.
///
/// A group that is hidden alone could be computed from the totals: the next smallest is hidden with it, until those who are
/// hidden are as many as a group must be. Viva Insights' smallest group of five.
struct SmallGroups: Hashable {
  /// The hidden groups; nil is that of people without a team.
  let hidden: Set<String?>

  /// O(n log n).
  init(_ sizes: [String?: Int], _ options: LoadOptions) {
    var (hidden, people): (Set<String?>, Int) = ([], 0)
    let ordered = sizes.sorted {
      $0.value != $1.value ? $0.value < $1.value : ByteOrder.precedes($0.key, $1.key)
    }
    for group in ordered where !options.tellsEveryone {
      if group.value >= options.smallestGroup {
        let isAloneOrFew = !hidden.isEmpty && (hidden.count < 2 || people < options.smallestGroup)
        guard isAloneOrFew else { break }
      }
      hidden.insert(group.key)
      people += group.value
    }
    self.hidden = hidden
  }

  func hides(_ team: String?) -> Bool { hidden.contains(team) }

  static let definition = MetricDefinition(
    id: "smallestGroup", title: "Small groups", unit: "",
    text: """
      of teams with fewer than so many people with a figure, rows of people, shifts, sums, levels and trends are not \
      told, unless names are revealed; nor are those of the next smallest teams, where the totals would give the hidden \
      ones away
      """,
    source: "Microsoft Viva Insights, mingroup = 5")
}
