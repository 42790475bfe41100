using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Npgsql;

namespace MentorBot.Domain.Reports;

/// <summary>Reads mentorships as a member may see them. Whoever is no member finds nothing.</summary>
public sealed class FindMentorships(MentorStore store)
{
    /// <summary>The most that a list shows; the newest come first.</summary>
    public const int Most = 10;

    private Ahead<SightRow>? foreseen;

    public async Task<MentorshipView?> OneAsync(MentorshipId id, PersonId member, CancellationToken cancellation) =>
        (await ReadAsync(SightSql.One, member, [StoreSql.Value(id.Value)], cancellation)).SingleOrDefault();

    /// <summary>The speaker of this turn, of whom the Entra id is known, will see <see cref="AllAsync"/>.</summary>
    public Ahead Foresee(Guid speaker) =>
        foreseen = new Ahead<SightRow>(SightSql.Foreseen, [StoreSql.Value(speaker)], SightRow.Read);

    /// <summary>Open and running ones first, then the newest of those that are over; at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<MentorshipView>> AllAsync(PersonId member, CancellationToken cancellation) =>
        foreseen?.Take() is { } rows ? Views(rows, member) : await ReadAsync(SightSql.All, member, [], cancellation);

    /// <summary>Proposals on which the person's word is awaited, or which they may still decline.</summary>
    public Task<IReadOnlyList<MentorshipView>> ProposalsAsync(PersonId member, CancellationToken cancellation) =>
        ReadAsync(SightSql.Proposals, member, [], cancellation);

    private async Task<IReadOnlyList<MentorshipView>> ReadAsync(
        string sql,
        PersonId me,
        NpgsqlParameter[] more,
        CancellationToken cancellation
    )
    {
        var rows = await store.ReadAsync(sql, [StoreSql.Value(me.Value), .. more], SightRow.Read, cancellation);
        return Views(rows, me);
    }

    private static List<MentorshipView> Views(List<SightRow> rows, PersonId me) =>
        [.. rows.GroupBy(row => row.Mentorship.Id).Take(Most).Select(group => View([.. group], me))];

    private static MentorshipView View(List<SightRow> rows, PersonId me)
    {
        var own = rows.Find(row => row.Member.Id == me)!;
        return new MentorshipSight(
            own.Mentorship,
            own.Cohort,
            own.Reasons ?? [],
            rows.ConvertAll(row => row.Member)
        ).As(me, own.Asked);
    }
}
