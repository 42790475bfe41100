using MentorBot.Domain.Cohorts;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>How an enrolment begins.</summary>
public sealed partial class CohortEnrolment
{
    public static CohortEnrolment Start(Cohort cohort, Person person, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<EnrolmentId>(now),
            CohortId = cohort.Id,
            PersonId = person.Id,
            State = EnrolmentState.Draft,
            Role = MentoringRoles.FirstIn(cohort.Model),
            Step = EnrolmentPath.Of(cohort, MentoringRoles.FirstIn(cohort.Model))[0],
            Languages = [LanguageOf(person.Locale)],
            Availability = person.Working,
            CreatedAt = now,
        };

    /// <summary>
    /// Takes over what the person has said for other cohorts and what is true of them and not of a cohort; each question is
    /// asked again, with the answer filled in.
    /// </summary>
    /// <param name="others">All other enrolments of the same person, in any state.</param>
    public void CarryOver(IReadOnlyCollection<CohortEnrolment> others)
    {
        NotWith = [.. others.SelectMany(other => other.NotWith).Distinct().Take(MaxNotWith)];
        if (others.Where(other => other.SubmittedAt is not null).MaxBy(other => other.SubmittedAt) is { } last)
        {
            (Level, Languages, Availability, Format) = (last.Level, last.Languages, last.Availability, last.Format);
        }
    }

    /// <summary>English if the locale names no language that can be chosen.</summary>
    private static string LanguageOf(string locale) =>
        SpokenLanguages.CodeOf(locale.Split('-', '_')[0].ToLowerInvariant()) ?? "en";
}
