using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Text;

/// <summary>Refusals while signing up.</summary>
internal static partial class RefusalWords
{
    private static string? OfEnrolment(Refusal refusal) =>
        refusal switch
        {
            CannotTakePart =>
                "Mentoring here is for employees, and the directory lists you as a guest or a service account, so I cannot sign you up. Your HR team can tell you more.",
            NothingSaid r => Needed(r.Step),
            AnswerNotUnderstood r =>
                $"I do not understand {Listing.Quote(r.Said)} here.{Guess(r.Meant)} {Expected(r.Step)}",
            AnswerTooLong r => $"That is longer than I can take. Please keep it under {r.Most} characters.",
            UnknownSkills r => OfSkills(r),
            UnknownLanguages r =>
                $"I do not know the language {Quotes(r.Unknown)}. Write names or codes, such as “English, de”.",
            TooManyLanguages r => $"Please choose at most {r.Most} languages: those in which you would like to meet.",
            UnknownZone r => $"I do not know the time zone {Listing.Quote(r.Said)}. Write it like “Europe/Berlin”.",
            HoursBackwards => "The working day has to begin before it ends, such as “9-17”.",
            CapacityOutOfRange { Least: var least, Most: var most } => least == most
                ? $"In this cohort a mentor has room for {most}."
                : $"Please choose a number from {least} to {most}: that is how many mentees a mentor can have here.",
            UnknownColleagues r =>
                $"I know nobody called {Quotes(r.Unknown)}. Write the whole name or the e-mail address, or “none”.",
            AmbiguousColleague r =>
                $"Several people are called {Listing.Quote(r.Said)}: {Listing.Of(r.People.Select(EnrolmentWords.ColleagueOf))}. Write the name with the department in brackets, or the e-mail address.",
            TooManyColleagues r => $"You can name at most {r.Most} people here.",
            EnrolmentIncomplete r => $"One answer is missing before I can send this in. {Needed(r.Missing)}",
            _ => null,
        };

    private static string Needed(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.SkillsOffered => "Please choose at least one skill that you can offer.",
            EnrolmentStep.GoalsWanted => "Please choose at least one thing that you want to learn.",
            EnrolmentStep.Interests => "Please choose at least one thing that you like to talk about.",
            EnrolmentStep.Languages => "Please choose at least one language.",
            EnrolmentStep.Availability => "Please choose at least one working day.",
            _ => $"I need an answer here. {Expected(step)}",
        };

    private static string Expected(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => "Choose one of the roles on the card.",
            EnrolmentStep.Level =>
                $"Choose {Listing.Of(Enum.GetValues<ExperienceLevel>().Select(EnrolmentWords.Of), end: ListEnd.Or)}.",
            EnrolmentStep.Availability => "Write it like “Europe/Berlin, Mon-Fri, 9-17”.",
            EnrolmentStep.Format => "Choose remote, in person or either.",
            EnrolmentStep.Capacity => "Write a number.",
            EnrolmentStep.NotWith => "Write names or e-mail addresses, or “none”.",
            EnrolmentStep.Review => "Write “submit”, “change” and what you want to change, “back” or “cancel”.",
            _ => "Choose from the card, or write your answer with commas between.",
        };

    private static string OfSkills(UnknownSkills refusal)
    {
        var meant = refusal.Unknown.Select(word => Nearest.To(word, refusal.Allowed)).OfType<string>().Distinct();
        var are = refusal.Unknown.Count == 1 ? "is" : "are";
        return $"{Quotes(refusal.Unknown)} {are} not among this cohort's skills.{Guess(Listing.Of(meant))} You can choose from: {Listing.Of(refusal.Allowed, most: 40)}.";
    }

    private static string Guess(string? meant) => meant is { Length: > 0 } ? $" Did you mean {meant}?" : "";

    private static string Quotes(IReadOnlyList<string> words) => Listing.Of(words.Select(Listing.Quote), most: 3);
}
