import PagingModel

/// Labels of which it is not sure whose they are.
struct LabelDoubts: Sendable {
  /// Labels that are in doubt for one reason.
  struct Group: Sendable {
    private(set) var count = 0
    /// The first, and what it is signed with; labels of events have no place, and come last.
    private(set) var place: LabelPlace?
    private(set) var name = ""

    /// Adds one, in any order.
    mutating func add(_ label: PageLabel, signed name: String) {
      if count == 0 || precedes(label.place, name) { (place, self.name) = (label.place, name) }
      count += 1
    }

    private func precedes(_ other: LabelPlace?, _ name: String) -> Bool {
      if other == place { return name.precedes(self.name) }
      guard let other else { return false }
      return place.map { other < $0 } ?? true
    }
  }

  /// Whether pseudonyms are made by a key that was given, and not by one of the input.
  var isKeyGiven = false
  /// Signed with a pseudonym that nobody of the history has.
  var unknownPseudonyms = Group()
  /// How many of those are passed over, because somebody else's label is on the page.
  var passedOver = 0
  /// Signed with a name that several people have.
  var sharedNames = Group()
}
