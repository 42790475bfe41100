using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using Microsoft.EntityFrameworkCore;

namespace MentorBot.Domain.Cohorts;

/// <summary>The number of people who can be invited, by department, largest first.</summary>
public sealed class ListDepartments(MentorStore store)
{
    public const int Most = 50;

    public async Task<Result<IReadOnlyList<DepartmentSize>>> RunAsync(
        CommandContext context,
        CancellationToken cancellation
    )
    {
        if (!context.IsCoordinator)
        {
            return new NotFound();
        }

        return await store
            .People.Where(p => p.IsEligible && p.Department != null && p.Department != "")
            .GroupBy(p => p.Department!)
            .Select(g => new { Name = g.Key, People = g.Count() })
            .OrderByDescending(d => d.People)
            .ThenBy(d => d.Name)
            .Take(Most)
            .Select(d => new DepartmentSize(d.Name, d.People))
            .ToListAsync(cancellation);
    }
}

/// <summary>A department and how many of its people can be invited.</summary>
public sealed record DepartmentSize(string Name, int People);
