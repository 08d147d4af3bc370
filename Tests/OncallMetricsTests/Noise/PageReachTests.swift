import PagingModel
import Testing

@testable import OncallMetrics

@Suite struct PageReachTests {
  private func reach(_ notifications: [(person: Int, channel: NotificationChannel, hours: HoursClass)]) -> PageReach {
    var reach = PageReach()
    // What was read before is forgotten.
    reach.read(
      [.sms, .sms].map { Notification(at: monday, person: PersonID(9), channel: $0, hours: .sleep) }, .standard)
    reach.read(
      notifications.map {
        Notification(at: monday, person: PersonID($0.person), channel: $0.channel, hours: $0.hours)
      }, .standard)
    return reach
  }

  @Test func everyNotificationCostsByItsReceiversHours() {
    let night = reach([(0, .push, .sleep), (0, .phone, .sleep), (1, .sms, .off), (2, .push, .business)])
    #expect(night.cost == 4 + 4 + 2 + 1)
    #expect(night.people.map(\.position).sorted() == [0, 1, 2] && night.isRenotified)
  }

  @Test func eMailReachesNobodyAndCostsAsMuchAsNothing() {
    let mail = reach([(0, .email, .sleep), (0, .chat, .sleep), (0, .other, .sleep)])
    #expect(mail.cost == 1 && mail.people.isEmpty && !mail.isRenotified)
    #expect(reach([]).cost == 1)
  }

  @Test func severalPeopleOnceEachAreNotNotifiedAgain() {
    let pair = reach([(3, .push, .business), (1, .push, .business), (2, .email, .business), (3, .email, .off)])
    #expect(!pair.isRenotified && pair.people.count == 2 && pair.cost == 2)
  }
}
