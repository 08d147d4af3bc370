import Testing

@testable import PagingModel

/// What is taken apart to be kept comes back whole.
@Suite struct DescriptionTableTests {
  @Test func descriptionsComeBackAsTheyWere() {
    var log = EventLog()
    func text(_ number: Int) -> TextID? { number == 0 ? nil : log.text(Array("t\(number)".utf8).span) }
    var table = DescriptionTable()
    var kept: [(UInt32, FiringDescription, DescriptionRank)] = []
    for number in 0..<2048 {
      var description = FiringDescription()
      description.alertKey = text(number & 1)
      description.title = text(number >> 1 & 1)
      description.rule = text(number >> 2 & 1)
      description.severity = text(number >> 3 & 1)
      description.service = number >> 4 & 1 == 0 ? nil : ServiceID(7)
      description.teamSet = UInt32(number >> 5 & 3)
      description.urgency = [.low, .high, .unknown][number >> 7 & 3 % 3]
      description.cluster = text(number >> 9 & 1)
      description.host = text(number >> 10 & 1)
      let rank = DescriptionRank(at: Int64(number) - 256, tag: UInt32(number))
      kept.append((table.add(description, rank), description, rank))
    }
    for (place, description, rank) in kept {
      #expect(table[place] == description && table.rank(place) == rank)
    }
    table.set(kept[0].0, kept[2047].1, kept[2047].2)
    #expect(table[kept[0].0] == kept[2047].1 && table.rank(kept[0].0) == kept[2047].2)
    #expect(table[kept[1].0] == kept[1].1)
  }
}
