import AlertClustering
import ArgumentParser
import OncallMetrics
import PagingModel
import ReviewConfiguration
import ReviewPipeline

extension ReviewOptions {
  /// Takes over what a configuration says of names, hours and channels.
  ///
  /// - Throws: `ExitCode` when a calendar of holidays cannot be read; all that are wrong are told before.
  mutating func take(_ configuration: Configuration) throws {
    names = configuration.knownNames
    interruptingChannels = configuration.interruptingChannels.map { InterruptingChannels($0) } ?? .standard
    schedules = configuration.scheduleFiles
    let correlation = configuration.correlation
    clustering.lookback = correlation.lookback ?? clustering.lookback
    clustering.flapGap = correlation.flapGap ?? clustering.flapGap
    clustering.threshold = correlation.threshold.map { Double($0) } ?? clustering.threshold
    clustering.extraThreshold = correlation.extraThreshold.map { Double($0) } ?? clustering.extraThreshold
    clustering.mode = correlation.mode.flatMap { LinkingMode(rawValue: $0.rawValue) } ?? clustering.mode
    qualityTargets.lowByTier.merge(configuration.targets.actionableByTier) { $1 }
    qualityTargets.low = configuration.targets.actionableOther ?? qualityTargets.low
    judging.weights = configuration.verdicts.weights ?? judging.weights
    judging.noisePhrases = configuration.verdicts.noisePhrases
    judging.actionPhrases = configuration.verdicts.actionPhrases
    hours.policy = configuration.hoursPolicy
    hours.calendars = try configuration.readHolidayCalendars()
  }
}

extension LoadOptions {
  /// What a configuration wants loads to be held against; everyone is told of where names are.
  init(of configuration: Configuration?, _ options: ReviewOptions) {
    self.init()
    let targets = configuration?.targets
    incidentsPerShift = targets?.incidentsPerShift ?? incidentsPerShift
    onCallShare = targets?.onCallShare ?? onCallShare
    smallestGroup = configuration?.privacy.smallestGroup ?? smallestGroup
    tellsEveryone = options.peopleNames.areShown
  }
}

extension Configuration {
  /// The calendars of its holidays.
  ///
  /// - Throws: `ExitCode` when one cannot be read; all that are wrong are told before.
  func readHolidayCalendars() throws -> [HolidayCalendar] {
    var (calendars, isWrong): ([HolidayCalendar], Bool) = ([], false)
    for (file, teams) in holidayCalendars {
      do throws(HolidayCalendarFault) {
        calendars.append(try HolidayCalendar(path: file, teams: teams))
      } catch {
        Diagnostics().write(error.path, .error, error.message, hint: error.hint)
        isWrong = true
      }
    }
    if isWrong { throw ExitCode(2) }
    return calendars
  }
}
