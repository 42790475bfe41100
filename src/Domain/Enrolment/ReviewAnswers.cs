using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Enrolment;

/// <summary>What somebody has set in the review.</summary>
/// <param name="Corrections">Answers that were filled in and that the review lets people correct.</param>
/// <param name="MayBeNamed">Whether the manager's digest may name the person; null leaves the choice as it is.</param>
public sealed record ReviewAnswers(IReadOnlyList<EnrolmentAnswer> Corrections, bool? MayBeNamed)
{
    public static readonly ReviewAnswers None = new([], null);

    /// <summary>Changes the enrolment and the person; if this is refused, neither may be saved.</summary>
    /// <param name="open">The enrolment.</param>
    /// <param name="person">Whose it is.</param>
    /// <param name="context">Who corrects, and what the card showed that was pressed.</param>
    /// <returns>
    /// <see cref="CardIsOutdated"/>, <see cref="NotFound"/> or what is wrong with an answer; null if all is well.
    /// </returns>
    internal Refusal? GiveTo(OpenEnrolment open, Person person, CommandContext context)
    {
        var (before, hours) = (VersionOf(open.Enrolment, person), open.Enrolment.Availability);
        if (Corrections.Select(answer => GiveTo(open, answer)).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return refusal;
        }

        person.SetNamedInDigests(MayBeNamed ?? person.NamedInDigests);
        if (!open.Enrolment.IsUnsent && hours != open.Enrolment.Availability)
        {
            person.SetWorkingHours(open.Enrolment.Availability);
        }

        return context.WouldOverwrite(before, VersionOf(open.Enrolment, person)) ? new CardIsOutdated() : null;
    }

    /// <summary>The version of what the review shows.</summary>
    internal static string VersionOf(CohortEnrolment enrolment, Person person) =>
        EnrolmentView.ReviewVersionOf(enrolment.Version, person.NamedInDigests);

    private static Refusal? GiveTo(OpenEnrolment open, EnrolmentAnswer answer) =>
        EnrolmentPath.IsFilledIn(answer.Step)
        && EnrolmentPath.Of(open.Cohort, open.Enrolment.Role).Contains(answer.Step)
            ? answer.GiveTo(open.Enrolment, open.Cohort)
            : new NotFound();
}
