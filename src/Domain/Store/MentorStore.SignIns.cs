using MentorBot.Domain.SignIns;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Store;

/// <summary>The tables of signing in to the console.</summary>
public sealed partial class MentorStore
{
    public DbSet<ConsoleLink> ConsoleLinks => Set<ConsoleLink>();
    public DbSet<ConsoleSession> ConsoleSessions => Set<ConsoleSession>();
}
