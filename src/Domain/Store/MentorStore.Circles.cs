using MentorBot.Domain.Circles;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store;

/// <summary>The tables of circles and groups.</summary>
public sealed partial class MentorStore
{
    public DbSet<CircleAgenda> CircleAgendas => Set<CircleAgenda>();
    public DbSet<CircleTurn> CircleTurns => Set<CircleTurn>();
    public DbSet<CircleSession> CircleSessions => Set<CircleSession>();
    public DbSet<Attendance> Attendances => Set<Attendance>();
    public DbSet<CircleMerge> CircleMerges => Set<CircleMerge>();
    public DbSet<MergeConsent> MergeConsents => Set<MergeConsent>();
    public DbSet<CircleRequest> CircleRequests => Set<CircleRequest>();
}
