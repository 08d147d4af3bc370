import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// The rules that cost most for least: what speaks against each, and what to look at.
enum NoisyRulesFigure {
  static func markup(of report: Report) -> Markup {
    let rules = report.values.foundRules
    guard !rules.isEmpty else { return .empty }
    return Markup("div") {
      Markup("div", .class("cap")) {
        Markup("h3") { "Rules to look at first" }
        Markup("p", .class("sub")) {
          "By "
          Markup.defined("score", "noise score")
          ": how surely their pages were not worth it, times what those cost people. What a change would save is not told here."
        }
      }
      Markup("ol", .class("finds")) { rules.enumerated().map { finding($1, number: $0 + 1, report) } }
    }
  }

  private static func finding(_ rule: RuleValues, number: Int, _ report: Report) -> Markup {
    let advice = NoiseAdvice(of: rule)
    return Markup("li") {
      Markup("span", .class("no"), Attribute("aria-hidden", "true")) { Phrase("\(number)") }
      Markup("div") {
        Markup("h4") { Phrase(advice.title) }
        Markup("p") { AlertWords.markup(rule: rule.rule ?? "(no rule name)", service: rule.service) }
        Markup("p", .class("m")) { evidence(of: rule, advice) }
        decision(on: rule)
      }
      Markup("div", .class("cost")) { cost(of: rule, report) }
    }
  }

  private static func evidence(of rule: RuleValues, _ advice: NoiseAdvice) -> Phrase {
    let because = advice.because.map { "\($0). " } ?? ""
    let people = rule.noise.people.map { "; it reached \(NumberText.counted($0, "person", "people"))" } ?? ""
    return "\(because)\(NoiseText.evidence(of: rule))\(people)."
  }

  /// What the meeting decides, to be ticked on paper.
  private static func decision(on rule: RuleValues) -> Markup {
    Markup("p", .class("choice")) {
      ["change it", "leave it", "look again"].map { words in
        Markup("span") {
          Markup("span", .class("box")) { Markup.empty }
          Phrase(words)
        }
      }
      Markup("span", .class("who")) {
        Markup("span") {
          "owner "
          NameMarkup.of(rule.team, orElse: "not known", isStrong: true)
        }
        Markup("span") {
          "by "
          Markup("span", .class("blank")) { Markup.empty }
        }
      }
    }
  }

  @MarkupBuilder private static func cost(of rule: RuleValues, _ report: Report) -> Markup {
    Markup("p") {
      Markup("b") { "\(NumberText.grouped(rule.notActionable), list: report.list(of: rule))" as Phrase }
      " of \(NumberText.counted(rule.pages ?? 0, "page"), list: report.list(of: rule)) not worth it"
    }
    rule.noise.judged.map { judged in Markup("p", .class("s")) { Phrase(NoiseText.others(judged.verdicts)) } }
    rule.noise.sleepPages.map { sleep in
      Markup("p", .class("s")) {
        sleep == 0
          ? "none of its pages in sleep hours"
          : "\(NumberText.grouped(sleep), list: report.list(of: rule)) of its pages in sleep hours" as Phrase
      }
    }
    if rule.noise.days.count > 1 { days(of: rule, report) } else { course(of: rule) }
  }

  /// The longest period that is drawn day by day.
  private static let mostDays = 62

  /// Its pages on each day of the period; of a long one by week.
  private static func days(of rule: RuleValues, _ report: Report) -> Markup {
    let dates = report.days.map(\.day)
    let step = rule.noise.days.count > mostDays ? 7 : 1
    let starts = Array(stride(from: 0, to: min(dates.count, rule.noise.days.count), by: step))
    let counts = starts.map { rule.noise.days[$0...].prefix(step).reduce(0, +) }
    guard let first = starts.first, let last = dates.last else { return course(of: rule) }
    let words = zip(starts, counts).map { start, count in
      Typography.set("\(MomentText.day(short: dates[start])): \(NumberText.counted(count, "page"))")
    }
    let span = "\(MomentText.day(short: dates[first])) to \(MomentText.day(short: last))"
    let bars = MiniBars(
      label: Typography.set("Its pages by \(step == 1 ? "day" : "week"), \(span), at most \(counts.max() ?? 0)"),
      counts: counts, titles: words, tone: Tone("one"))
    return bars.markup + Markup("p", .class("s")) { Phrase("its pages by \(step == 1 ? "day" : "week")") }
  }

  /// Its pages in each month of the report.
  private static func course(of rule: RuleValues) -> Markup {
    let months = rule.noise.months
    guard let first = months.first, let last = months.last, months.count > 1 else { return .empty }
    let words = months.map { month in
      Typography.set("\(MomentText.month(named: month.month)): \(month.pages.map(NumberText.grouped) ?? "not known")")
    }
    let bars = MiniBars(
      label: "Its pages by month: \(words.joined(separator: "; "))", counts: months.map { $0.pages ?? 0 },
      titles: words, tone: Tone("one"))
    return bars.markup
      + Markup("p", .class("s")) {
        "its pages, \(MomentText.month(short: first.month)) to \(MomentText.month(short: last.month))"
      }
  }
}
