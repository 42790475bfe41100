using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;

namespace MentorBot.Domain.Cohorts;

/// <summary>How a row of the store becomes a cohort where it is read past the mapper, because it is read so often.</summary>
public sealed partial class Cohort
{
    /// <summary>Of the table <c>cohorts AS c</c>, in the order in which <see cref="Read"/> takes them.</summary>
    internal const string Columns = """
        c.id, c.name, c.purpose, c.model, c.state, c.skills, c.policy, c.enrolment_closes_at, c.starts_at, c.ends_at,
            c.owner_id, c.created_at
        """;

    internal static Cohort Read(Cells cells) =>
        new()
        {
            Id = cells.Id<CohortId>(),
            Name = cells.Text(),
            Purpose = cells.Text(),
            Model = cells.Word<MentoringModel>(),
            State = cells.Word<CohortState>(),
            Skills = cells.Texts(),
            Policy = cells.Json<CohortPolicy>(),
            EnrolmentClosesAt = cells.Moment(),
            StartsAt = cells.Moment(),
            EndsAt = cells.Moment(),
            OwnerId = cells.Id<PersonId>(),
            CreatedAt = cells.Moment(),
        };
}
