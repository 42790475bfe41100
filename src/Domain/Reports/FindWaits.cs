using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Reports;

/// <summary>Reads what can be said to those who wait in continuous cohorts: how long others like them have waited.</summary>
public sealed class FindWaits(MentorStore store)
{
    /// <inheritdoc cref="AddToAsync(IReadOnlyList{EnrolmentView}, PersonId, DateTimeOffset, CancellationToken)"/>
    public async Task<EnrolmentView> AddToAsync(
        EnrolmentView view,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    ) => (await AddToAsync([view], person, now, cancellation))[0];

    /// <summary>The same views, with an outlook for each that waits in a continuous cohort; no query for the others.</summary>
    public async Task<IReadOnlyList<EnrolmentView>> AddToAsync(
        IReadOnlyList<EnrolmentView> views,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var read = new List<EnrolmentView>();
        foreach (var view in views)
        {
            var waits = view is { State: EnrolmentState.Submitted, Cohort: { IsContinuous: true, IsOver: false } };
            read.Add(waits ? view with { Wait = await OfAsync(view, person, now, cancellation) } : view);
        }

        return read;
    }

    private async Task<WaitOutlook?> OfAsync(
        EnrolmentView view,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var since = await store.WaitingSinceAsync(view.Cohort.Id, [person], cancellation);
        var others = await OthersAsync(view, person, now, cancellation);
        var isHeld = await store.Cohorts.AnyAsync(
            c => c.Id == view.Cohort.Id && c.MatchingHeldAt != null,
            cancellation
        );
        var days = MedianWait.Of(others) is { } median ? Math.Max(1, (int)Math.Ceiling(median.TotalDays)) : (int?)null;
        return new((int)(now - since.GetValueOrDefault(person, now)).TotalDays, days, isHeld);
    }

    /// <summary>Those who signed up lately in the same role, and have found somebody or wait now.</summary>
    private async Task<List<(TimeSpan Waited, bool IsOver)>> OthersAsync(
        EnrolmentView view,
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var (cohort, role, from) = (view.Cohort.Id, view.Role, now - WaitOutlook.Window);
        var rows = await store
            .Enrolments.Where(e => e.CohortId == cohort && e.Role == role && e.PersonId != person)
            .Where(e => e.State != EnrolmentState.Draft && e.SubmittedAt >= from)
            .Select(e => new
            {
                SignedUp = e.SubmittedAt!.Value,
                Waits = e.State == EnrolmentState.Submitted,
                Began = store
                    .Mentorships.Where(m => m.CohortId == cohort && m.ActiveSince >= e.SubmittedAt)
                    .Where(m =>
                        m.Members.Any(x =>
                            x.PersonId == e.PersonId
                            && (x.Response == MemberResponse.Accepted || x.Response == MemberResponse.Left)
                        )
                    )
                    .Min(m => m.ActiveSince),
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Where(row => row.Began is not null || row.Waits)
                .Select(row => ((row.Began ?? now) - row.SignedUp, row.Began is not null)),
        ];
    }
}
