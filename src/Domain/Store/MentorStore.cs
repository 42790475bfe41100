using MentorBot.Domain.Agreements;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Circles;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Digests;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Exchange;
using MentorBot.Domain.Goals;
using MentorBot.Domain.MatchRuns;
using MentorBot.Domain.MatchRuns.Wishes;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;
using MentorBot.Domain.Privacy;
using MentorBot.Domain.Sessions;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Suggestions;
using MentorBot.Domain.Telemetry;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MentorBot.Domain.Store;

/// <summary>
/// The domain store. A use case loads what it needs, lets the entities act, and calls <see cref="CommitAsync"/> once: the
/// change, its notices, its audit entry and the handled mark of the activity stand or fall together.
/// </summary>
public sealed class MentorStore : DbContext
{
    private readonly DbContextOptions<MentorStore> options;

    public MentorStore(DbContextOptions<MentorStore> options)
        : base(options) => this.options = options;

    /// <summary>Another store beside this one, with a connection of its own; the caller disposes of it.</summary>
    internal MentorStore Another() => new(options);

    public DbSet<Person> People => Set<Person>();
    public DbSet<DirectoryHold> DirectoryHolds => Set<DirectoryHold>();
    public DbSet<PersonalChat> PersonalChats => Set<PersonalChat>();
    public DbSet<OpenQuestion> OpenQuestions => Set<OpenQuestion>();
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<CohortEnrolment> Enrolments => Set<CohortEnrolment>();
    public DbSet<MatchRun> MatchRuns => Set<MatchRun>();
    public DbSet<SuggestionRound> SuggestionRounds => Set<SuggestionRound>();
    public DbSet<Shortlist> Shortlists => Set<Shortlist>();
    public DbSet<MatchRecord> MatchRecords => Set<MatchRecord>();
    public DbSet<MatchPage> MatchPages => Set<MatchPage>();
    public DbSet<MatchLeftover> MatchLeftovers => Set<MatchLeftover>();
    public DbSet<MatchWish> MatchWishes => Set<MatchWish>();
    public DbSet<Mentorship> Mentorships => Set<Mentorship>();
    public DbSet<CheckIn> CheckIns => Set<CheckIn>();
    internal DbSet<CheckInDueEntry> CheckInDueEntries => Set<CheckInDueEntry>();
    public DbSet<SessionFeedback> SessionFeedback => Set<SessionFeedback>();
    public DbSet<Expectations> Expectations => Set<Expectations>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<CircleAgenda> CircleAgendas => Set<CircleAgenda>();
    public DbSet<CircleTurn> CircleTurns => Set<CircleTurn>();
    public DbSet<CircleSession> CircleSessions => Set<CircleSession>();
    public DbSet<Attendance> Attendances => Set<Attendance>();
    public DbSet<CircleMerge> CircleMerges => Set<CircleMerge>();
    public DbSet<MergeConsent> MergeConsents => Set<MergeConsent>();
    public DbSet<CircleRequest> CircleRequests => Set<CircleRequest>();
    public DbSet<SessionLink> SessionLinks => Set<SessionLink>();
    public DbSet<ManagerDigest> Digests => Set<ManagerDigest>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<SentNotice> SentNotices => Set<SentNotice>();
    public DbSet<MessageStop> MessageStops => Set<MessageStop>();
    public DbSet<AuditEntry> Audit => Set<AuditEntry>();
    public DbSet<ErasureRequest> ErasureRequests => Set<ErasureRequest>();
    public DbSet<DownloadLink> DownloadLinks => Set<DownloadLink>();
    public DbSet<HandledActivity> HandledActivities => Set<HandledActivity>();

    /// <summary>Commits one context: everything tracked, one audit entry, and the mark of the activity that asked for it.</summary>
    /// <exception cref="AlreadyHandledException">The same activity was handled before or at the same time.</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody changed the same thing first; run the act again.</exception>
    public async Task CommitAsync(CommandContext context, string action, Guid subject, CancellationToken cancellation)
    {
        using var span = MentorTelemetry.Commit(action, subject);
        Audit.Add(AuditEntry.Of(context, action, subject));
        await CommitQuietlyAsync(context, cancellation);
    }

    /// <summary>
    /// Like <see cref="CommitAsync"/>, without an audit entry: for what only changes where a conversation stands.
    /// </summary>
    public async Task CommitQuietlyAsync(CommandContext context, CancellationToken cancellation)
    {
        if (context.Activity is { } mark && HandledActivities.Local.FindEntry(mark.Key) is null)
        {
            HandledActivities.Add(HandledActivity.Of(mark, context.Now));
        }

        await SaveAsync(cancellation);
    }

    /// <summary>Saves with the store's own words for "too late"; use a Commit method wherever somebody acts.</summary>
    /// <exception cref="AlreadyHandledException">The activity's mark stands already.</exception>
    /// <exception cref="ConcurrencyConflictException">Somebody changed or made the same row first.</exception>
    public async Task SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new ConcurrencyConflictException(e);
        }
        catch (Exception e)
            when (e.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected })
        {
            throw new ConcurrencyConflictException(e);
        }
        catch (DbUpdateException e)
            when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation })
        {
            // What it refers to is gone, such as a person who was erased meanwhile.
            throw new ConcurrencyConflictException(e);
        }
        catch (DbUpdateException e) when (UniqueViolation(e) is { } violation)
        {
            throw violation.ConstraintName == HandledActivity.KeyConstraint
                ? new AlreadyHandledException(e)
                : new ConcurrencyConflictException(e);
        }
    }

    /// <summary>
    /// Saves with what must follow (see <see cref="FollowUps"/>), all or nothing. Here and not in the use cases, so that none
    /// of them can forget it; after the save, because whoever held one of its rows has committed by then, and is seen.
    /// </summary>
    public override async Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        var followUps = FollowUps.Of(ChangeTracker);
        if (followUps.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        var saved = Database.CurrentTransaction is null
            ? await Database
                .CreateExecutionStrategy()
                .ExecuteAsync(token => SaveInTransactionAsync(followUps, token), cancellationToken)
            : await SaveWithAsync(followUps, cancellationToken);
        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    private async Task<int> SaveInTransactionAsync(
        IReadOnlyList<Func<MentorStore, CancellationToken, Task>> followUps,
        CancellationToken cancellation
    )
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        var saved = await SaveWithAsync(followUps, cancellation);
        await transaction.CommitAsync(cancellation);
        return saved;
    }

    /// <summary>Changes count as saved only when all is done, so that a save that failed half-way can be made again.</summary>
    private async Task<int> SaveWithAsync(
        IReadOnlyList<Func<MentorStore, CancellationToken, Task>> followUps,
        CancellationToken cancellation
    )
    {
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellation);
        foreach (var followUp in followUps)
        {
            await followUp(this, cancellation);
        }

        return saved;
    }

    /// <summary>The store only saves asynchronously; see <see cref="CommitAsync"/> and <see cref="SaveAsync"/>.</summary>
    /// <exception cref="NotSupportedException">Always, so that no edit is lost unnoticed.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Nothing was saved. Use CommitAsync, SaveAsync or SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoreConventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MentorStore).Assembly);
        SnakeCase.Rename(modelBuilder);
    }

    private static PostgresException? UniqueViolation(DbUpdateException e) =>
        e.InnerException as PostgresException is { SqlState: PostgresErrorCodes.UniqueViolation } violation
            ? violation
            : null;
}
