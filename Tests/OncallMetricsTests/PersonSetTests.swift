import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PersonSetTests {
  /// As many people as rows, each row with the given number of them.
  @Test(arguments: [1, 20, 100, 1000])
  func peopleOfManyRowsStaySmall(members: Int) {
    let people = 120_000
    for row in stride(from: 0, to: people, by: 7919) {
      var set = PersonSet.empty
      for member in 0..<members { set.insert(PersonID((row + member * 101) % people)) }
      #expect(set.count == members)
      #expect(set.size <= max(members * 4, 64))
    }
  }

  @Test func everyoneIsABitEach() {
    var set = PersonSet.empty
    for person in (0..<64_000).reversed() { set.insert(PersonID(person)) }
    #expect(set.count == 64_000)
    #expect(set.size == 8000)
  }

  /// Far apart they are listed, close together they are bits; what they are does not depend on the order.
  @Test(arguments: [(1, 7), (3, 1), (1, 1000), (97, 3)])
  func membersAreCountedOnceInAnyOrder(factor: Int, distance: Int) {
    let people = (0..<3000).map { ($0 * factor % 500) * distance }
    var forwards = PersonSet.empty
    var backwards = PersonSet.empty
    for person in people { forwards.insert(PersonID(person)) }
    for person in people.reversed() { backwards.insert(PersonID(person)) }
    #expect(forwards.count == Set(people).count)
    #expect(forwards == backwards)
  }
}
