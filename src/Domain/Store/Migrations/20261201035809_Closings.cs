using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class Closings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "closing_statements",
                columns: table => new
                {
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    takeaway = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_takeaway_shared = table.Column<bool>(type: "boolean", nullable: false),
                    thanks = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    stays_in_touch = table.Column<bool>(type: "boolean", nullable: true),
                    takes_part_again = table.Column<bool>(type: "boolean", nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closing_statements", x => new { x.mentorship_id, x.person_id });
                    table.ForeignKey(
                        name: "fk_closing_statements_mentorship_members_mentorship_id_person_~",
                        columns: x => new { x.mentorship_id, x.person_id },
                        principalTable: "mentorship_members",
                        principalColumns: new[] { "mentorship_id", "person_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_closing_statements_done_at",
                table: "closing_statements",
                column: "done_at",
                filter: "done_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_closing_statements_person_id",
                table: "closing_statements",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "closing_statements");
        }
    }
}
